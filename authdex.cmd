@echo off
rem Runs Authdex from its sources: builds on first use and after a source change, then starts fast.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "target=%home%generator\target"
set "stamp=%target%\launcher.stamp"
set "archive=%target%\launcher.jsa"
set "main=io.github.authdex.generator.cli.Main"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if not exist "%stamp%" goto build
powershell -NoProfile -Command "$s=(Get-Item '%stamp%').LastWriteTime; $d='runtime\src\main','catalog\src\main','generator\src\main','pom.xml','runtime\pom.xml','catalog\pom.xml','generator\pom.xml' | ForEach-Object { Join-Path '%home%' $_ }; if (Get-ChildItem $d -Recurse | Where-Object { $_.LastWriteTime -gt $s } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 goto build
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
echo authdex: building from source; the first time this brings the libraries too and takes a minute or two 1>&2
if not exist "%target%" mkdir "%target%"
del "%stamp%" "%archive%" >nul 2>&1
pushd "%home%"
call mvn --batch-mode --no-transfer-progress -DskipTests -Dauthdex.flawed=skip -pl generator -am package > "%target%\launcher.log" 2>&1
set "result=!errorlevel!"
popd
if not "!result!"=="0" (
  findstr /b "[ERROR]" "%target%\launcher.log" 1>&2
  echo authdex: the build failed; all it printed is in %target%\launcher.log 1>&2
  exit /b 2
)
"%java%" -Xshare:off -XX:DumpLoadedClassList="%target%\launcher.classes" -cp "%target%\lib\*" %main% find https://api.github.com/user >nul 2>&1
"%java%" -XX:+UseSerialGC -Xshare:dump -XX:SharedClassListFile="%target%\launcher.classes" -XX:SharedArchiveFile="%archive%" -cp "%target%\lib\*" >nul 2>&1
type nul > "%stamp%"

:run
rem Entries that were edited since the build are read from their files; only those cost time.
"%java%" -Dauthdex.entries="%home%catalog\entries" -Dauthdex.schema="%home%catalog\schema\entry.schema.json" -XX:SharedArchiveFile="%archive%" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -cp "%target%\lib\*" %main% %*
exit /b %errorlevel%
