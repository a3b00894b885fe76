# Tables of Unicode properties, generated from Unicode's data; see cmake/unicode_tables.
#
# Sets UNICODE_TABLES to their folder, for use as an include directory; users depend on the target
# unicode_tables.

find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
find_path(BROADSIDE_UNICODE UnicodeData.txt
  PATHS /usr/share/unicode /usr/share/unicode/ucd /usr/share/unicode-character-database
  NO_CMAKE_FIND_ROOT_PATH
  DOC "The folder with Unicode's UnicodeData.txt, Scripts.txt, …")
if(NOT BROADSIDE_UNICODE)
  message(FATAL_ERROR
    "Unicode's character data is missing. Install it (on Debian: apt-get install unicode-data), or "
    "give its folder: -DBROADSIDE_UNICODE=…")
endif()

set(UNICODE_TABLES ${CMAKE_BINARY_DIR}/generated/unicode)
file(GLOB generator CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cmake/unicode_tables/*.py)
set(data Blocks CaseFolding DerivedCoreProperties EastAsianWidth LineBreak PropList Scripts
         UnicodeData)
list(TRANSFORM data PREPEND ${BROADSIDE_UNICODE}/)
list(TRANSFORM data APPEND .txt)
add_custom_command(
  OUTPUT ${UNICODE_TABLES}/fold_table.h ${UNICODE_TABLES}/unibreak_data.c
  COMMAND ${CMAKE_COMMAND} -E env PYTHONPATH=${CMAKE_SOURCE_DIR}/cmake PYTHONDONTWRITEBYTECODE=1
          ${Python3_EXECUTABLE} -m unicode_tables ${BROADSIDE_UNICODE} ${UNICODE_TABLES}
  DEPENDS ${generator} ${data}
  COMMENT "Tables of Unicode facts"
  VERBATIM)
add_custom_target(unicode_tables DEPENDS ${UNICODE_TABLES}/fold_table.h)
