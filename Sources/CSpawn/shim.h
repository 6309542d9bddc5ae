#include <spawn.h>

// An extension of glibc 2.34, which <spawn.h> keeps from Swift's Glibc module. A child that is to
// have no descriptor of ours cannot be given a list of them: another thread may open one meanwhile.
extern int posix_spawn_file_actions_addclosefrom_np(
    posix_spawn_file_actions_t *actions, int first);
