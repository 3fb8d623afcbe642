@echo off
rem Checks everything: ruff, mypy, then the tests; with arguments only pytest. The first time it sets everything up.
setlocal
call "%~dp0tools\environment.cmd" || exit /b 3
cd /d "%~dp0"
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
if "%~1"=="" (
  "%venv_python%" -m ruff check . || exit /b 1
  "%venv_python%" -m mypy || exit /b 1
)
"%venv_python%" -m pytest %*
exit /b %errorlevel%
