@echo off
rem Checks everything: ruff, mypy, then the tests; with arguments only pytest. The first time it sets everything up.
setlocal
call "%~dp0tools\environment.cmd" || exit /b 3
cd /d "%~dp0"
if "%~1"=="--cms" (
  echo An Integreat CMS runs on Linux only ^(WSL is one^): there, ./test --cms runs its tests. 1>&2
  exit /b 3
)
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
if "%~1"=="" (
  "%venv_python%" -m ruff check . || exit /b 1
  "%venv_python%" -m mypy || exit /b 1
)
"%venv_python%" -m pytest %*
exit /b %errorlevel%
