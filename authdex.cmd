@echo off
rem Runs Authdex from its sources: builds on first use and after a source change, then starts fast.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "target=%home%generator\cli\target"
set "stamp=%target%\launcher.stamp"
set "quick=%target%\launcher.quick.jsa"
set "whole=%target%\launcher.whole.jsa"
set "kept=%target%\launcher.java"
set "main=io.github.authdex.cli.Main"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem For a process of seconds the first compiler will do; the archive may lie where it was made for.
set "options=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"

if not exist "%stamp%" goto build
powershell -NoProfile -Command "$s=(Get-Item '%stamp%').LastWriteTime; $d='runtime\src\main','catalog\src\main','generator\src\main','generator\model\src\main','generator\lab\src\main','generator\cli\src\main','site\src\main','pom.xml','runtime\pom.xml','catalog\pom.xml','generator\pom.xml','generator\model\pom.xml','generator\lab\pom.xml','generator\cli\pom.xml','site\pom.xml' | ForEach-Object { Join-Path '%home%' $_ }; if (Get-ChildItem $d -Recurse | Where-Object { $_.LastWriteTime -gt $s } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
rem The class archives are of one Java, which is known by its place.
set "path_kept="
if exist "%kept%" set /p path_kept=<"%kept%"
if not "!path_kept!"=="%java%" call :keep
goto run

:build
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo authdex: needs a JDK, version 17 or newer, and found none: install one and put it on the PATH or in JAVA_HOME 1>&2
  exit /b 2
)
for /f tokens^=2^ delims^=^" %%v in ('"%java%" -version 2^>^&1 ^| findstr /i version') do for /f "delims=." %%m in ("%%v") do set "major=%%m"
if !major! LSS 17 (
  echo authdex: needs a JDK, version 17 or newer, but "%java%" is version !major! 1>&2
  exit /b 2
)
where mvn >nul 2>&1
if errorlevel 1 (
  echo authdex: needs Maven, version 3.8 or newer, and found none: install it and put mvn on the PATH 1>&2
  exit /b 2
)
echo authdex: building from source; the first time this brings the libraries too and takes a few minutes 1>&2
if not exist "%target%" mkdir "%target%"
del "%stamp%" >nul 2>&1
pushd "%home%"
call mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dauthdex.flawed=skip -pl generator/cli -am package > "%target%\launcher.log" 2>&1
set "result=!errorlevel!"
popd
if not "!result!"=="0" (
  findstr /b "[ERROR]" "%target%\launcher.log" 1>&2
  echo authdex: the build failed; all it printed is in %target%\launcher.log 1>&2
  exit /b 2
)
call :keep
type nul > "%stamp%"

:run
rem Entries that were edited since the build are read from their files; only those cost time.
set "archive=%whole%"
for %%v in (find list show help completion --help --version -h) do if "%~1"=="%%v" set "archive=%quick%"
if "%~1"=="" set "archive=%quick%"
rem What keeps most of what it makes until it has written it pays for each look through it.
set "collector=-XX:+UseSerialGC"
for %%v in (client collection) do if "%~1"=="%%v" set "collector=-XX:+UseParallelGC"
"%java%" %collector% %options% -Xshare:auto -XX:SharedArchiveFile="%archive%" -Dauthdex.entries="%home%catalog\entries" -Dauthdex.schema="%home%catalog\schema\entry.schema.json" -cp "%target%\lib\*" %main% %*
exit /b %errorlevel%

rem What the verbs load is kept in two archives: a small one for those that answer at once, one for all.
:keep
del /f /q "%kept%" "%quick%" "%whole%" >nul 2>&1
if not exist "%target%\launcher.warmed" mkdir "%target%\launcher.warmed"
call :archive "%quick%"
call :archive "%whole%" "%target%\launcher.warmed" "%home%catalog\entries\g\github.yaml" "%home%catalog\entries"
rmdir /s /q "%target%\launcher.warmed" >nul 2>&1
>"%kept%" echo(%java%
exit /b 0

:archive
set "list=%target%\launcher.classes"
"%java%" %options% -Xshare:off -XX:DumpLoadedClassList="%list%.all" -Dauthdex.entries="%home%catalog\entries" -cp "%target%\lib\*" io.github.authdex.cli.WarmUp %2 %3 %4 >nul 2>&1
powershell -NoProfile -Command "Get-Content '%list%.all' | Where-Object { $_ -notmatch '^@cp| source: ' } | ForEach-Object { $_ -replace ' id: \d+$','' } | Set-Content -Encoding ascii '%list%'"
"%java%" -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile="%list%" -XX:SharedArchiveFile="%~1" -cp "%target%\lib\*" >nul 2>&1
del "%list%" "%list%.all" >nul 2>&1
exit /b 0
