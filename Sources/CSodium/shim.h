#include <sodium.h>
#include <sys/prctl.h>

// prctl takes variable arguments, which Swift cannot call. Returns 0 on success.
static inline int cairn_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// 0 when the process may leave a core file and be traced by others of its user, 1 otherwise.
static inline int cairn_dumps_are_forbidden(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }
