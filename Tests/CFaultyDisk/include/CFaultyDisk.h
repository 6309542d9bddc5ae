#ifndef CAIRN_FAULTY_DISK_H
#define CAIRN_FAULTY_DISK_H

#include <stdint.h>

// What SQLite asks of a file that a test may want to know or to refuse.
enum {
  CAIRN_DISK_WRITE = 1,
  CAIRN_DISK_TRUNCATE = 2,
  CAIRN_DISK_SYNC = 3,
  CAIRN_DISK_DELETE = 4,
};

// Called before each. 0 lets it happen; anything else is the result code that SQLite gets instead.
// For a truncation `offset` is the new size.
typedef int (*cairn_disk_hook)(
    int operation, const char *path, int64_t offset, const void *bytes, int count);

// Puts a layer between SQLite and the disk, for every file that this process opens from now on.
// Doing it again changes nothing. The result code of SQLite.
int cairn_disk_install(cairn_disk_hook hook);

#endif
