# Copies C++ sources with the bodies of some functions emptied:
#   cmake "-DSOURCES=a.cpp;b.cpp" -DNAMES=names.txt -DFOLDER=… -P EmptyFunctions.cmake
# NAMES has one function a line, as it is defined (`ImGui::NavUpdate`, with every overload of it);
# "#" starts a comment. A function that answers something then answers its type's zero.

cmake_minimum_required(VERSION 3.25)

file(STRINGS "${NAMES}" names REGEX "^[^#]")
set(found "")

foreach(source IN LISTS SOURCES)
  file(READ "${source}" text)
  foreach(name IN LISTS names)
    # A definition starts its line; its body are the lines from "{" to "}", both unindented.
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
      if(NOT head MATCHES "^\n(static )?(inline )?void +[^*]")
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
