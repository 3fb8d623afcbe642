@echo off
rem Opens the editor. The first time it sets everything up, and says so. See ./run for what may follow.
setlocal
call "%~dp0tools\environment.cmd" || exit /b 3
set "first=%~1"
if not defined first goto demo
if /i "%first%"=="-h" goto command
if /i "%first%"=="--help" goto command
if /i "%first%"=="--version" goto command
if "%first:~0,1%"=="-" goto demo
:command
"%venv_python%" -P -m integreat_editor %*
exit /b %errorlevel%
:demo
"%venv_python%" -P -m integreat_editor demo %*
exit /b %errorlevel%
