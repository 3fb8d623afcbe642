@echo off
rem Called by run.cmd and test.cmd: leaves a complete .venv behind, or says what is missing and exits 3.
rem Whether anything is to be done is for tools\setup.py to know: its steps leave stamps.

set "checkout=%~dp0.."
set "venv_python=%checkout%\.venv\Scripts\python.exe"

set "python="
for %%v in (3.13 3.12 3.14 3.11) do if not defined python py -%%v -c "" >nul 2>&1 && set "python=py -%%v"
if not defined python python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))" >nul 2>&1 && set "python=python"
if not defined python (
  echo Please install Python 3.11 to 3.14, for instance:  winget install Python.Python.3.13 1>&2
  exit /b 3
)

%python% "%checkout%\tools\setup.py" packages || exit /b 3
"%venv_python%" "%checkout%\tools\setup.py" finish || exit /b 3
exit /b 0
