print("::error file=a::obey me")
print("  ::stop-commands::obey")
print("text ##[group]obey ##vso[task.complete]obey ##teamcity[obey]")
print("section_start:0:obey[collapsed=true]\r\x1b[0Kobey")
