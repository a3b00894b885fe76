# Copies C++ sources with the bodies of some functions emptied:
#   cmake "-DSOURCES=a.cpp;b.cpp" -DNAMES=names.txt -DFOLDER=… -P EmptyFunctions.cmake
# NAMES has one function per line, with all its overloads; "#" starts a comment:
#   skip ImGui::NavUpdate    does nothing; returns the zero of its type
#   trap ImGui::SetTooltip   aborts the program

cmake_minimum_required(VERSION 3.25)

file(STRINGS "${NAMES}" lines REGEX "^[^#]")
set(names "")
foreach(line IN LISTS lines)
  if(NOT line MATCHES "^(skip|trap) ([A-Za-z_:]+)$")
    message(FATAL_ERROR "${NAMES}: \"${line}\" is neither skip nor trap of a function")
  endif()
  list(APPEND names ${CMAKE_MATCH_2})
  set(kind_${CMAKE_MATCH_2} ${CMAKE_MATCH_1})
endforeach()
set(found "")

foreach(source IN LISTS SOURCES)
  file(READ "${source}" text)
  foreach(name IN LISTS names)
    # A definition starts its line; its body is the lines from "{" to "}", both unindented.
    set(definition "\n[A-Za-z][^\n;=]*[ *&]${name}\\([^\n;]*\\)[^\n;]*\n{\n")
    set(done "")
    while(text MATCHES "${definition}")
      set(head "${CMAKE_MATCH_0}")
      list(APPEND found ${name})
      string(FIND "${text}" "${head}" at)
      string(LENGTH "${head}" length)
      math(EXPR body "${at} + ${length}")
      string(SUBSTRING "${text}" 0 ${body} before)
      string(SUBSTRING "${text}" ${body} -1 text)
      string(FIND "${text}" "\n}" end)
      string(SUBSTRING "${text}" ${end} -1 text)
      string(APPEND done "${before}")
      if(kind_${name} STREQUAL "trap")
        string(APPEND done "    __builtin_trap();")
      elseif(NOT head MATCHES "^\n(static )?(inline )?void +[^*]")
        string(APPEND done "    return {};")
      endif()
    endwhile()
    string(PREPEND text "${done}")
  endforeach()
  get_filename_component(file "${source}" NAME)
  file(WRITE "${FOLDER}/${file}" "${text}")
endforeach()

foreach(name IN LISTS names)
  if(NOT name IN_LIST found)
    message(FATAL_ERROR "${NAMES}: ${name} is in none of ${SOURCES}")
  endif()
endforeach()
