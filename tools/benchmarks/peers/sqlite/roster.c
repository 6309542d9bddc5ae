/* What a roster import is made of, as bare calls of SQLite: the same people, classes and
 * enrolments, unsealed and without search indexes, keys, manifests or a log of changes; prepared
 * statements, one transaction, durable at its end as ours is.
 *
 *     sqlite-roster FILE STUDENTS STAFF CLASSES ENROLMENTS
 *
 * prints the seconds that the transaction took. The file must not exist. */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;
static unsigned char tenant[16], people[1 << 20][16], classes[1 << 16][16];
/* A student's identity, contacts and schooling as one plain value. */
static unsigned char record[512];

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  fprintf(stderr, "sqlite-roster: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static void run(const char *text) { check(sqlite3_exec(database, text, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(const char *text) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  sqlite3_bind_blob(statement, 1, tenant, 16, SQLITE_STATIC);
  return statement;
}

static void step(sqlite3_stmt *statement) {
  check(sqlite3_step(statement));
  check(sqlite3_reset(statement));
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void open_database(const char *path) {
  check(sqlite3_open_v2(path, &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL));
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8192;"
      "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON");
  run("CREATE TABLE school_class (tenant BLOB NOT NULL, id BLOB NOT NULL, title TEXT NOT NULL,"
      " sourced_id TEXT NOT NULL, PRIMARY KEY (tenant, id)) STRICT, WITHOUT ROWID;"
      "CREATE INDEX school_class_sourced_id ON school_class (tenant, sourced_id);"
      "CREATE TABLE person (tenant BLOB NOT NULL, id BLOB NOT NULL, school BLOB, grade TEXT,"
      " sourced_id TEXT NOT NULL, record BLOB NOT NULL, PRIMARY KEY (tenant, id))"
      " STRICT, WITHOUT ROWID;"
      "CREATE INDEX person_school ON person (tenant, school, id);"
      "CREATE INDEX person_sourced_id ON person (tenant, sourced_id);"
      "CREATE TABLE enrollment (tenant BLOB NOT NULL, class_id BLOB NOT NULL,"
      " subject BLOB NOT NULL, role INTEGER NOT NULL, begin_on INTEGER NOT NULL, end_on INTEGER,"
      " is_primary INTEGER NOT NULL, active INTEGER NOT NULL, roster INTEGER,"
      " PRIMARY KEY (tenant, class_id, subject, role, begin_on),"
      " FOREIGN KEY (tenant, class_id) REFERENCES school_class (tenant, id))"
      " STRICT, WITHOUT ROWID;"
      "CREATE INDEX enrollment_subject ON enrollment (tenant, subject, role, class_id)");
}

int main(int count, char **words) {
  if (count != 6) {
    fprintf(stderr, "sqlite-roster FILE STUDENTS STAFF CLASSES ENROLMENTS\n");
    return 64;
  }
  int students = atoi(words[2]), persons = students + atoi(words[3]);
  int class_count = atoi(words[4]), enrolments = atoi(words[5]);
  if (students < 1 || persons > 1 << 20 || class_count < 1 || class_count > 1 << 16) return 64;
  sqlite3_randomness(sizeof people, people);
  sqlite3_randomness(sizeof classes, classes);
  open_database(words[1]);
  sqlite3_stmt *class = prepared("INSERT INTO school_class VALUES ($1, $2, $3, $4)");
  sqlite3_stmt *person = prepared("INSERT INTO person VALUES ($1, $2, $3, '04', $4, $5)");
  sqlite3_stmt *enrolment =
      prepared("INSERT INTO enrollment VALUES ($1, $2, $3, $4, 20300, 20600, 0, 1, 1)");
  char name[64];

  double began = now();
  run("BEGIN IMMEDIATE");
  for (int number = 0; number < class_count; number++) {
    snprintf(name, sizeof name, "class-of-an-invented-district-%06d", number);
    sqlite3_bind_blob(class, 2, classes[number], 16, SQLITE_STATIC);
    sqlite3_bind_text(class, 3, name, 13, SQLITE_STATIC);
    sqlite3_bind_text(class, 4, name, -1, SQLITE_STATIC);
    step(class);
  }
  for (int number = 0; number < persons; number++) {
    snprintf(name, sizeof name, "person-of-an-invented-district-%06d", number);
    sqlite3_bind_blob(person, 2, people[number], 16, SQLITE_STATIC);
    sqlite3_bind_blob(person, 3, classes[number % 35], 16, SQLITE_STATIC);
    sqlite3_bind_text(person, 4, name, -1, SQLITE_STATIC);
    sqlite3_bind_blob(person, 5, record, number < students ? 400 : 80, SQLITE_STATIC);
    step(person);
  }
  /* The members of one class follow each other, as in the files of a district. */
  int size = (enrolments + class_count - 1) / class_count;
  for (int number = 0; number < enrolments; number++) {
    int at = number / size;
    sqlite3_bind_blob(enrolment, 2, classes[at], 16, SQLITE_STATIC);
    sqlite3_bind_blob(enrolment, 3, people[(at / 7 * size + number % size) % students], 16,
                      SQLITE_STATIC);
    sqlite3_bind_int(enrolment, 4, 1);
    step(enrolment);
  }
  run("COMMIT");
  printf("%.6f\n", now() - began);
  return 0;
}
