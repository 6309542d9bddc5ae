#include <malloc.h>
#include <nghttp2/nghttp2.h>

// Swift's map of the C library leaves <malloc.h> out. Returns 1 on success.
static inline int cairn_keep_freed_memory(int bytes_max, int block_bytes_max) {
  return mallopt(M_TRIM_THRESHOLD, bytes_max) && mallopt(M_MMAP_THRESHOLD, block_bytes_max);
}
