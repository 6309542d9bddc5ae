#include <malloc.h>
#include <sqlite3.h>

// Swift imports no variadic functions and no casts in macros; these stand in for what Cairn needs.

// Statistics of memory are kept under a lock of the whole process, taken at each allocation. To be
// called before anything else of SQLite.
static inline int cairn_sqlite_keep_no_statistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

// sqlite3_db_config for the options that take a switch.
static inline int cairn_sqlite_switch(sqlite3 *database, int option, int on) {
  return sqlite3_db_config(database, option, on, (int *)0);
}

// SQLite copies the bytes before it returns.
static inline int cairn_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// SQLite keeps the pointer: the bytes must stay until the statement is reset.
static inline int cairn_sqlite_bind_lent_blob(
    sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_STATIC);
}

// Gives freed memory back to the system, wherever in the heaps it lies.
static inline void cairn_give_back_freed_memory(void) { malloc_trim(0); }
