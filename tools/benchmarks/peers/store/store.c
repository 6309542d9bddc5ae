/* The statements of the embedded store as a loop of bare SQLite, on one thread: nothing is
 * authorised, sealed, opened, queued or sent, and the keys of students are remembered.
 *
 *     sqlite-store point_read DATA KEYS COUNT     changes DATA, as the other two do
 *     sqlite-store page_of_100 DATA KEYS COUNT
 *     sqlite-store check_in DATA KEYS COUNT BATCH    so many in one transaction
 *     sqlite-store import DATA KEYS FOLDER           their rows into new files in FOLDER
 *
 * on the files of a tenant that has students and a navigator with a caseload. Prints operations,
 * seconds and seconds of CPU. An operation is a read, a page, a check-in, an imported student. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { ID = 16, STUDENTS_MAX = 200000, PAGE = 100, WIDTH = 16 };

typedef struct {
  unsigned char student[ID], navigator[ID];
} Person;

static Person people[STUDENTS_MAX];
static int people_count;
static unsigned char tenant[ID];

static void check(sqlite3 *db, int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "sqlite-store: %s\n", sqlite3_errmsg(db));
  exit(1);
}

static void execute(sqlite3 *db, const char *text) { check(db, sqlite3_exec(db, text, 0, 0, 0)); }

static sqlite3 *open_file(const char *path) {
  sqlite3 *db;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK) exit(1);
  execute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
              "PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
  return db;
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text) {
  sqlite3_stmt *statement;
  check(db, sqlite3_prepare_v3(db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  if (sqlite3_bind_parameter_count(statement) > 0)
    sqlite3_bind_blob(statement, 1, tenant, ID, SQLITE_STATIC);
  return statement;
}

/* Steps through all rows and looks at every column, as a decoder would. */
static long total;
static int rows(sqlite3_stmt *statement) {
  int count = 0, code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    count++;
    for (int column = 0; column < sqlite3_column_count(statement); column++) {
      const void *bytes = sqlite3_column_blob(statement, column);
      total += sqlite3_column_bytes(statement, column) + (bytes ? *(const char *)bytes : 0);
    }
  }
  check(sqlite3_db_handle(statement), code);
  sqlite3_reset(statement);
  return count;
}

static void bind_id(sqlite3_stmt *statement, int index, const void *id) {
  sqlite3_bind_blob(statement, index, id, ID, SQLITE_STATIC);
}

static void read_people(sqlite3 *data, const char *text) {
  sqlite3_stmt *statement = prepare(data, text);
  while (people_count < STUDENTS_MAX && sqlite3_step(statement) == SQLITE_ROW) {
    memcpy(people[people_count].student, sqlite3_column_blob(statement, 0), ID);
    memcpy(people[people_count++].navigator, sqlite3_column_blob(statement, 1), ID);
  }
  sqlite3_finalize(statement);
  if (people_count == 0) exit(2);
}

#define STUDENT \
  "SELECT id, school, grade, status, revision, created_at, updated_at, roster_digest, roster FROM student"
#define SIXTEEN                                                                               \
  "(?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
#define MANIFEST "SELECT version, entries, code FROM student_manifest WHERE tenant = ?1 AND student"

/* The record of reads by school officials, so many lines in a transaction. */
#define TOGETHER 128
#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

static void note(sqlite3 *data, int entries) {
  static sqlite3_stmt *counter, *last, *insert;
  static int waiting;
  if (insert == NULL) {
    counter = prepare(data, "INSERT INTO counter (tenant, name, value)"
                            " VALUES (?1, 'disclosure', " TEXT(TOGETHER) ")"
                            " ON CONFLICT (tenant, name) DO UPDATE SET"
                            " value = counter.value + excluded.value RETURNING value");
    last = prepare(data, "SELECT disclosed_at FROM disclosure WHERE tenant = ?1"
                         " ORDER BY seq DESC LIMIT 1");
#define LINE(n) "(?1, ?2 + " #n ", 1800000000000, ?3, 'bench', '', 1, 'GetStudent', 1, 1, 63, 0, x'', 0)"
    insert = prepare(data, "INSERT INTO disclosure (tenant, seq, disclosed_at, student, credential,"
                           " party, purpose, operation, outcome, basis, disclosed, withheld,"
                           " consents, statutory) VALUES " LINE(0) "," LINE(1) "," LINE(2) "," LINE(3));
  }
  for (waiting += entries; waiting >= TOGETHER; waiting -= TOGETHER) {
    execute(data, "BEGIN IMMEDIATE");
    check(data, sqlite3_step(counter));
    sqlite3_int64 first = sqlite3_column_int64(counter, 0) - TOGETHER + 1;
    sqlite3_reset(counter);
    rows(last);
    for (int line = 0; line < TOGETHER; line += 4) {
      sqlite3_bind_int64(insert, 2, first + line);
      bind_id(insert, 3, people[(first + line) % people_count].student);
      rows(insert);
    }
    execute(data, "COMMIT");
  }
}

static void point_read(sqlite3 *data, long count) {
  sqlite3_stmt *record = prepare(
      data, "SELECT s.id, s.school, s.grade, s.status, s.revision, s.created_at, s.updated_at,"
            " s.roster_digest, s.roster, m.version, m.entries, m.code,"
            " g.grp, g.schema, g.generation, g.revision, g.sealed FROM student s"
            " LEFT JOIN student_manifest m ON m.tenant = ?1 AND m.student = s.id"
            " LEFT JOIN sealed_group g ON g.tenant = ?1 AND g.subject = s.id"
            " AND ((63 >> (g.grp - 1)) & 1) = 1"
            " WHERE s.tenant = ?1 AND s.id = ?2 ORDER BY g.grp");
  for (long index = 0; index < count; index++) {
    execute(data, "BEGIN");
    bind_id(record, 2, people[index * 7919 % people_count].student);
    rows(record);
    execute(data, "COMMIT");
    note(data, 1);
  }
}

/* A statement for many ids, sixteen at a time. */
static void sixteen(sqlite3_stmt *statement, const Person *found, int count) {
  static const unsigned char none[ID];
  for (int start = 0; start < count; start += WIDTH) {
    for (int offset = 0; offset < WIDTH; offset++)
      bind_id(statement, 2 + offset,
              start + offset < count ? found[start + offset].student : none);
    rows(statement);
  }
}

static void page(sqlite3 *data, long count) {
  static const unsigned char first_id[ID];
  static const char *grades[] = {"KG", "01", "02", "03"};
  sqlite3_stmt *list = prepare(data, STUDENT " WHERE tenant = ?1 AND id > ?2"
                                             " AND (grade = ?3 OR ?3 IS NULL)"
                                             " AND (status = ?4 OR ?4 IS NULL) ORDER BY id LIMIT 101");
  sqlite3_stmt *groups = prepare(
      data, "SELECT subject, grp, schema, generation, revision, sealed FROM sealed_group"
            " WHERE tenant = ?1 AND ((1 >> (grp - 1)) & 1) = 1 AND subject IN " SIXTEEN
            " ORDER BY subject, grp");
  sqlite3_stmt *manifests = prepare(data, MANIFEST " IN " SIXTEEN);
  for (long index = 0; index < count; index++) {
    const Person *first = people + index * 7919 % (people_count - PAGE);
    execute(data, "BEGIN");
    bind_id(list, 2, first_id);
    sqlite3_bind_text(list, 3, grades[index % 4], 2, SQLITE_STATIC);
    rows(list);
    sixteen(groups, first + 1, PAGE);
    sixteen(manifests, first + 1, PAGE);
    execute(data, "COMMIT");
    note(data, PAGE);
  }
}

static void check_in(sqlite3 *data, long count, long batch) {
  sqlite3_stmt *floors = prepare(
      data, "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM meta WHERE tenant = ?1"
            " AND key IN ('floor.generation', 'floor.index', 'floor.service-root')"
            " AND value > CASE key WHEN 'floor.generation' THEN x'ffffffff'"
            " WHEN 'floor.index' THEN x'ffffffff' ELSE x'ffffffff' END)");
  sqlite3_stmt *scope = prepare(
      data, "SELECT 1 FROM navigator_assignment"
            " WHERE tenant = ?1 AND student = ?2 AND navigator = ?3 AND released_at IS NULL");
  sqlite3_stmt *counter = prepare(
      data, "INSERT INTO counter (tenant, name, value) VALUES (?1, 'change', 1)"
            " ON CONFLICT (tenant, name) DO UPDATE SET value = counter.value + excluded.value"
            " RETURNING value");
  sqlite3_stmt *change = prepare(
      data, "INSERT INTO change_log (tenant, seq, changed_at, kind, subject, record)"
            " VALUES (?1, ?2, coalesce((SELECT CASE WHEN changed_at > ?3 THEN changed_at ELSE ?3"
            " END FROM change_log WHERE tenant = ?1 ORDER BY seq DESC LIMIT 1), ?3), 7, ?4, ?5)");
  sqlite3_stmt *record = prepare(
      data,
      "INSERT INTO check_in (tenant, student, week, client_id, fingerprint, occurred_at,"
      " recorded_at, navigator, author, mode, reached, generation, detail, ordinal)"
      " VALUES (?1, ?2, 202740, ?3, zeroblob(32), ?5, ?5, ?4, 'bench', 1, 1, 1, zeroblob(240),"
      " CASE WHEN NOT EXISTS (SELECT 1 FROM check_in"
      " WHERE tenant = ?1 AND student = ?2 AND week = 202740 AND ordinal = 0) THEN 0"
      " ELSE (SELECT coalesce(max(ordinal), 0) + 1 FROM check_in"
      " WHERE tenant = ?1 AND student = ?2 AND week = 202740) END) RETURNING ordinal");
  for (long index = 0; index < count; index++) {
    const Person *person = people + index * 7919 % people_count;
    unsigned char client[ID];
    sqlite3_int64 now = 1800000000000 + index;
    sqlite3_randomness(ID, client);
    if (index % batch == 0) execute(data, "BEGIN IMMEDIATE");
    execute(data, "SAVEPOINT caller");
    rows(floors);
    bind_id(scope, 2, person->student);
    bind_id(scope, 3, person->navigator);
    rows(scope);
    check(data, sqlite3_step(counter));
    sqlite3_int64 sequence = sqlite3_column_int64(counter, 0);
    sqlite3_reset(counter);
    sqlite3_bind_int64(change, 2, sequence);
    sqlite3_bind_int64(change, 3, now);
    bind_id(change, 4, person->student);
    bind_id(change, 5, client);
    rows(change);
    bind_id(record, 2, person->student);
    bind_id(record, 3, client);
    bind_id(record, 4, person->navigator);
    sqlite3_bind_int64(record, 5, now);
    rows(record);
    execute(data, "RELEASE caller");
    if (index % batch == batch - 1 || index == count - 1) execute(data, "COMMIT");
  }
}

/* A table's rows in memory, in the order of the second halves of random ids: so rows of one person
 * are neighbours, and people come in no order of the key, as in an import. */
typedef struct {
  char name[64];
  int columns;
  long count, capacity;
  sqlite3_value **values;
} Table;

static int load(sqlite3 *db, Table *tables) {
  int count = 0;
  sqlite3_stmt *names;
  check(db, sqlite3_prepare_v2(
                db,
                "SELECT name, coalesce((SELECT name FROM pragma_table_info(m.name) WHERE name IN"
                " ('subject', 'student', 'id') ORDER BY name DESC LIMIT 1), 'tenant')"
                " FROM sqlite_master m WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                " AND name != 'schema_migration' ORDER BY rowid",
                -1, &names, NULL));
  while (sqlite3_step(names) == SQLITE_ROW) {
    Table *table = &tables[count++];
    char text[256];
    memset(table, 0, sizeof *table);
    snprintf(table->name, sizeof table->name, "%s", sqlite3_column_text(names, 0));
    snprintf(text, sizeof text, "SELECT * FROM %s ORDER BY substr(%s, 9)", table->name,
             sqlite3_column_text(names, 1));
    sqlite3_stmt *all;
    check(db, sqlite3_prepare_v2(db, text, -1, &all, NULL));
    table->columns = sqlite3_column_count(all);
    while (sqlite3_step(all) == SQLITE_ROW) {
      if (table->count == table->capacity) {
        table->capacity = table->capacity * 2 + 64;
        table->values =
            realloc(table->values, table->capacity * table->columns * sizeof(sqlite3_value *));
        if (table->values == NULL) exit(1);
      }
      for (int column = 0; column < table->columns; column++)
        table->values[table->count * table->columns + column] =
            sqlite3_value_dup(sqlite3_column_value(all, column));
      table->count++;
    }
    sqlite3_finalize(all);
  }
  sqlite3_finalize(names);
  return count;
}

static sqlite3 *like(sqlite3 *source, const char *path) {
  sqlite3 *db = open_file(path);
  sqlite3_stmt *texts;
  check(source, sqlite3_prepare_v2(
                    source,
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
                    " AND name NOT LIKE 'sqlite%' ORDER BY rowid",
                    -1, &texts, NULL));
  while (sqlite3_step(texts) == SQLITE_ROW) execute(db, (const char *)sqlite3_column_text(texts, 0));
  sqlite3_finalize(texts);
  return db;
}

/* Inserts everything, in one transaction or in several of so many rows. */
static long insert(sqlite3 *db, const Table *tables, int count, long batch) {
  long students = 0, row_count = 0;
  execute(db, "BEGIN IMMEDIATE");
  for (int number = 0; number < count; number++) {
    const Table *table = &tables[number];
    char text[512];
    int length = snprintf(text, sizeof text, "INSERT INTO %s VALUES (?1", table->name);
    for (int column = 2; column <= table->columns; column++)
      length += snprintf(text + length, sizeof text - length, ", ?%d", column);
    snprintf(text + length, sizeof text - length, ")");
    sqlite3_stmt *statement = prepare(db, text);
    for (long row = 0; row < table->count; row++) {
      for (int column = 0; column < table->columns; column++)
        sqlite3_bind_value(statement, column + 1, table->values[row * table->columns + column]);
      rows(statement);
      if (batch > 0 && ++row_count % batch == 0) execute(db, "COMMIT; BEGIN IMMEDIATE");
    }
    sqlite3_finalize(statement);
    if (strcmp(table->name, "student") == 0) students = table->count;
  }
  execute(db, "COMMIT");
  return students;
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 5) return 64;
  const char *mode = argv[1];
  long count = atol(argv[4]);
  sqlite3 *data = open_file(argv[2]), *keys = open_file(argv[3]);
  sqlite3_stmt *owner = prepare(data, "SELECT tenant FROM meta LIMIT 1");
  check(data, sqlite3_step(owner));
  memcpy(tenant, sqlite3_column_blob(owner, 0), ID);
  sqlite3_finalize(owner);

  static Table tables[2][64];
  int table_counts[2];
  sqlite3 *new_data = NULL, *new_keys = NULL;
  if (strcmp(mode, "import") == 0) {
    char path[1024];
    table_counts[0] = load(data, tables[0]);
    table_counts[1] = load(keys, tables[1]);
    snprintf(path, sizeof path, "%s/new.db", argv[4]);
    new_data = like(data, path);
    snprintf(path, sizeof path, "%s/new.keys", argv[4]);
    new_keys = like(keys, path);
  } else if (strcmp(mode, "check_in") == 0) {
    read_people(data, "SELECT student, navigator FROM navigator_assignment"
                      " WHERE tenant = ?1 AND released_at IS NULL");
  } else {
    read_people(data, "SELECT id, id FROM student WHERE tenant = ?1 ORDER BY id");
  }
  double began = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  if (new_data != NULL) {
    insert(new_keys, tables[1], table_counts[1], 2000);
    count = insert(new_data, tables[0], table_counts[0], 0);
  } else if (strcmp(mode, "check_in") == 0) {
    check_in(data, count, argc > 5 ? atol(argv[5]) : 1);
  } else if (strcmp(mode, "page_of_100") == 0) {
    if (people_count <= PAGE) return 2;
    page(data, count);
  } else {
    point_read(data, count);
  }
  printf("%ld %.6f %.6f\n", count, seconds(CLOCK_MONOTONIC) - began,
         seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
  return total == 42;
}
