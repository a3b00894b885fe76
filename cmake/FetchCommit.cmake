# Fetches one commit of a git repository into a folder, without its history:
#   cmake -DREPOSITORY=… -DCOMMIT=… -DFOLDER=… -P FetchCommit.cmake
# (FetchContent's GIT_SHALLOW accepts a branch or a tag, not a commit.)

find_program(GIT git REQUIRED)

function(git)
  execute_process(COMMAND ${GIT} ${ARGN} WORKING_DIRECTORY "${FOLDER}" RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "could not fetch ${COMMIT} from ${REPOSITORY}")
  endif()
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}")
git(init --quiet)
git(fetch --quiet --depth 1 "${REPOSITORY}" ${COMMIT})
git(checkout --quiet --detach FETCH_HEAD)

execute_process(
  COMMAND ${GIT} rev-parse HEAD
  WORKING_DIRECTORY "${FOLDER}"
  OUTPUT_VARIABLE head
  OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT head STREQUAL COMMIT)
  message(FATAL_ERROR "${REPOSITORY} answered with ${head} instead of ${COMMIT}")
endif()
