#include "CFaultyDisk.h"

#include <sqlite3.h>
#include <string.h>

// A VFS that asks the hook and then leaves everything to the one it stands on.

typedef struct {
  sqlite3_file base;
  const char *path;  // SQLite's own, good until xClose; null for a temporary file
  sqlite3_file *real;
} faulty_file;

static sqlite3_vfs *below;
static cairn_disk_hook ask;

static sqlite3_file *real_of(sqlite3_file *file) { return ((faulty_file *)file)->real; }

static int asked(sqlite3_file *file, int operation, int64_t offset, const void *bytes, int count) {
  const char *path = ((faulty_file *)file)->path;
  return path ? ask(operation, path, offset, bytes, count) : SQLITE_OK;
}

static int close_file(sqlite3_file *file) { return real_of(file)->pMethods->xClose(real_of(file)); }

static int read_file(sqlite3_file *file, void *target, int count, sqlite3_int64 offset) {
  return real_of(file)->pMethods->xRead(real_of(file), target, count, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int refusal = asked(file, CAIRN_DISK_WRITE, offset, bytes, count);
  if (refusal) return refusal;
  return real_of(file)->pMethods->xWrite(real_of(file), bytes, count, offset);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  int refusal = asked(file, CAIRN_DISK_TRUNCATE, size, 0, 0);
  return refusal ? refusal : real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
  int refusal = asked(file, CAIRN_DISK_SYNC, 0, 0, 0);
  return refusal ? refusal : real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int lock_file(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xLock(real_of(file), level);
}

static int unlock_file(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int check_lock(sqlite3_file *file, int *result) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), result);
}

static int control_file(sqlite3_file *file, int operation, void *argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

static int sector_size(sqlite3_file *file) {
  return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int characteristics(sqlite3_file *file) {
  return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **target) {
  return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, target);
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}

static void shm_barrier(sqlite3_file *file) {
  real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int shm_unmap(sqlite3_file *file, int deletes) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), deletes);
}

// Version 2: without xFetch nothing is written past us through a mapping.
static const sqlite3_io_methods methods = {
    2,           close_file, read_file,    write_file,      truncate_file, sync_file, file_size,
    lock_file,   unlock_file, check_lock,  control_file,    sector_size,   characteristics,
    shm_map,     shm_lock,   shm_barrier,  shm_unmap,       0,             0,
};

static int open_file(
    sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *flags_out) {
  faulty_file *own = (faulty_file *)file;
  (void)vfs;
  memset(own, 0, sizeof *own);
  own->path = path;
  own->real = (sqlite3_file *)(own + 1);
  int result = below->xOpen(below, path, own->real, flags, flags_out);
  // SQLite closes what has methods.
  own->base.pMethods = own->real->pMethods ? &methods : 0;
  return result;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int sync_folder) {
  (void)vfs;
  int refusal = ask(CAIRN_DISK_DELETE, path, 0, 0, 0);
  return refusal ? refusal : below->xDelete(below, path, sync_folder);
}

int cairn_disk_install(cairn_disk_hook hook) {
  static sqlite3_vfs layer;
  if (below) return SQLITE_OK;
  int result = sqlite3_initialize();
  if (result != SQLITE_OK) return result;
  ask = hook;
  below = sqlite3_vfs_find(0);
  // What is not ours goes to the functions of the one below, which find no state in the VFS.
  layer = *below;
  layer.zName = "cairn-faulty-disk";
  layer.szOsFile = (int)sizeof(faulty_file) + below->szOsFile;
  layer.xOpen = open_file;
  layer.xDelete = delete_file;
  return sqlite3_vfs_register(&layer, 1);
}
