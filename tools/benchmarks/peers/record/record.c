/* What GetStudent of a navigator is made of, as a loop of bare calls on one thread: SQLite's for the
 * statement that reads a record and for the lines of the disclosure log, libcrypto's and libsodium's
 * to check the manifest and open six groups. Nothing is received, authenticated, decoded or sent.
 *
 *     bare-record DATA FOLDER COUNT
 *
 * reads the caseload in the data file of a tenant, beside whoever has it open, and writes its lines
 * to a file in FOLDER. What is sealed there cannot be opened without its keys: as many bytes, sealed
 * here before, are opened in its place. Prints reads, seconds and seconds of CPU. */

#include <openssl/evp.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  ID = 16, CASELOAD_MAX = 1000, AD = 52, HEADER = 62, TAG = 16, ENTRY = 40, GROUPS = 6,
  SEALED_MAX = 1 << 16, LINES = 128
};

static unsigned char tenant[ID], students[CASELOAD_MAX][ID], navigator[ID];
static int student_count;
static unsigned char key[32], group_key[32], message_keys[64], nonce[24], ad[AD];
/* By the length of what is sealed. */
static unsigned char *sealed[SEALED_MAX];

static void check(sqlite3 *db, int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "bare-record: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static void execute(sqlite3 *db, const char *text) { check(db, sqlite3_exec(db, text, 0, 0, 0)); }

static sqlite3_stmt *prepare(sqlite3 *db, const char *text) {
  sqlite3_stmt *statement;
  check(db, sqlite3_prepare_v3(db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static void run(sqlite3_stmt *statement) {
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {}
  check(sqlite3_db_handle(statement), code);
  sqlite3_reset(statement);
}

static void derive(void) {
  static const unsigned char group_input[18], message_input[34];
  crypto_generichash(group_key, 32, group_input, sizeof group_input, key, 32);
  crypto_generichash(message_keys, 64, message_input, sizeof message_input, group_key, 32);
}

static void open_group(unsigned char *entry, const unsigned char *stored, int bytes,
                       unsigned char *plain, unsigned long long *length) {
  size_t unpadded;
  int body = bytes - HEADER;
  /* All six have room in the answer. */
  if (body <= TAG || body >= SEALED_MAX / GROUPS) abort();
  EVP_Digest(stored, bytes, entry + 8, NULL, EVP_sha256(), NULL);
  derive();
  if (sealed[body] == NULL) {
    sealed[body] = calloc(1, SEALED_MAX);
    size_t padded;
    sodium_pad(&padded, sealed[body], body - TAG - 1, 64, SEALED_MAX);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed[body], NULL, sealed[body], body - TAG, ad, AD,
                                               NULL, nonce, message_keys);
  }
  if (sodium_memcmp(message_keys, message_keys, 32) != 0 ||
      crypto_aead_xchacha20poly1305_ietf_decrypt(plain, length, NULL, sealed[body], body, ad, AD,
                                                 nonce, message_keys) != 0 ||
      sodium_unpad(&unpadded, plain, *length, 64) != 0)
    abort();
}

/* Writes the lines of reads that wait, when they are enough. */
static void note(sqlite3 *log, long index) {
  static sqlite3_stmt *insert;
  static long first;
  if (insert == NULL) {
    execute(log, "CREATE TABLE disclosure (tenant BLOB NOT NULL, seq INTEGER NOT NULL,"
                 " disclosed_at INTEGER NOT NULL, student BLOB, credential TEXT, party TEXT,"
                 " purpose INTEGER, operation TEXT, outcome INTEGER, basis INTEGER,"
                 " disclosed INTEGER, withheld INTEGER, consents BLOB, statutory INTEGER,"
                 " PRIMARY KEY (tenant, seq)) STRICT, WITHOUT ROWID;"
                 "CREATE INDEX by_student ON disclosure (tenant, student, seq)");
    insert = prepare(log, "INSERT INTO disclosure VALUES"
                          " (?1, ?2, ?3, ?4, 'bench', '', 1, 'GetStudent', 1, 1, 63, 0, x'', 0)");
    sqlite3_bind_blob(insert, 1, tenant, ID, SQLITE_STATIC);
  }
  if (index - first < LINES) return;
  execute(log, "BEGIN IMMEDIATE");
  for (; first < index; first++) {
    sqlite3_bind_int64(insert, 2, first);
    sqlite3_bind_int64(insert, 3, 1800000000000 + first);
    sqlite3_bind_blob(insert, 4, students[first % student_count], ID, SQLITE_STATIC);
    run(insert);
  }
  execute(log, "COMMIT");
}

static long total;

static void read_record(sqlite3_stmt *record, const unsigned char *student) {
  unsigned char entries[GROUPS * ENTRY] = {0}, code[32], answer[SEALED_MAX];
  unsigned long long length, filled = 0;
  int groups = 0, result;
  sqlite3_bind_blob(record, 2, student, ID, SQLITE_STATIC);
  while ((result = sqlite3_step(record)) == SQLITE_ROW) {
    if (groups == 0)
      for (int column = 0; column < 12; column++) {
        const void *bytes = sqlite3_column_blob(record, column);
        total += sqlite3_column_bytes(record, column) + (bytes ? *(const char *)bytes : 0);
      }
    for (int column = 12; column < 16; column++) total += sqlite3_column_int64(record, column);
    if (groups == GROUPS) abort();
    open_group(entries + ENTRY * groups++, sqlite3_column_blob(record, 16),
               sqlite3_column_bytes(record, 16), answer + filled, &length);
    filled += length;
  }
  check(sqlite3_db_handle(record), result);
  sqlite3_reset(record);
  if (groups == 0) abort();
  crypto_generichash(code, 32, entries, sizeof entries, key, 32);
  total += code[0];
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  sqlite3 *data, *log;
  char path[1024];
  if (argc < 4 || sodium_init() < 0) return 64;
  long count = atol(argv[3]);
  randombytes_buf(key, sizeof key);
  if (sqlite3_open_v2(argv[1], &data, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)) return 1;
  execute(data, "PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -1024");
  snprintf(path, sizeof path, "%s/disclosures.db", argv[2]);
  remove(path);
  if (sqlite3_open(path, &log)) return 1;
  execute(log, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

  sqlite3_stmt *caseload = prepare(data, "SELECT tenant, student, navigator"
                                         " FROM navigator_assignment WHERE released_at IS NULL");
  while (student_count < CASELOAD_MAX && sqlite3_step(caseload) == SQLITE_ROW) {
    memcpy(tenant, sqlite3_column_blob(caseload, 0), ID);
    memcpy(students[student_count++], sqlite3_column_blob(caseload, 1), ID);
    memcpy(navigator, sqlite3_column_blob(caseload, 2), ID);
  }
  sqlite3_finalize(caseload);
  if (student_count == 0) return 2;

  sqlite3_stmt *record = prepare(
      data, "SELECT s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at,"
            " s.roster_digest, s.roster, m.version, m.entries, m.code,"
            " g.grp, g.schema, g.generation, g.revision, g.sealed FROM student s"
            " LEFT JOIN student_manifest m ON m.tenant = ?1 AND m.student = s.id"
            " LEFT JOIN sealed_group g ON g.tenant = ?1 AND g.subject = s.id"
            " AND ((63 >> (g.grp - 1)) & 1) = 1"
            " WHERE s.tenant = ?1 AND s.id = ?2 AND EXISTS (SELECT 1 FROM navigator_assignment a"
            " WHERE a.tenant = ?1 AND a.student = s.id AND a.navigator = ?3"
            " AND a.released_at IS NULL) ORDER BY g.grp");
  sqlite3_bind_blob(record, 1, tenant, ID, SQLITE_STATIC);
  sqlite3_bind_blob(record, 3, navigator, ID, SQLITE_STATIC);
  /* Nothing changes meanwhile, so one snapshot does for all. */
  execute(data, "BEGIN");
  double began = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (long index = 0; index < count; index++) {
    read_record(record, students[index % student_count]);
    note(log, index);
  }
  printf("%ld %.6f %.6f\n", count, seconds(CLOCK_MONOTONIC) - began,
         seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
  return total == 42;
}
