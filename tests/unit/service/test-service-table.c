/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-table.c: services and contacts come out of the store as they went in, whose they are
 * is told apart, and a program that dies while it writes leaves a table that can be read.
 */
#include "guichet-service-table.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

#define N_SERVICES 500

static char *program;

typedef struct
{
  char *folder;
  GuichetStore *store;
} Fixture;

static GuichetStore *
open_store (const char *folder)
{
  g_autoptr(GError) error = NULL;
  GuichetStore *store = guichet_store_open (folder, &error);

  g_assert_no_error (error);
  guichet_store_relax (store);
  return store;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("guichet-table-XXXXXX", NULL);
  fixture->store = open_store (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  g_assert_finalize_object (fixture->store);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static GPtrArray *
new_services (guint n_services, const char *tech)
{
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_services; i++)
    {
      g_autofree char *name = g_strdup_printf ("0033%05u", i);
      GuichetService *service = guichet_service_new (GUICHET_SERVICE_LINE, name, "xx1111-ovh-1");

      guichet_service_set_contacts (service, "aa1-ovh", tech, "cc3-ovh");
      g_ptr_array_add (services, service);
    }
  return services;
}

static void
write_table (GuichetStore *store, const char *profile, GPtrArray *services)
{
  g_autoptr(GError) error = NULL;

  guichet_service_table.write (store, profile, services, &error);
  g_assert_no_error (error);
}

static void
open_table (GuichetStore *store, const char *profile, const char *account, gint64 time)
{
  g_autoptr(GError) error = NULL;

  guichet_reading_table_open (&guichet_service_table, store, profile, account, time, &error);
  g_assert_no_error (error);
}

static GPtrArray *
read_table (GuichetStore *store, const char *profile, const char *account, gint64 *time)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *services =
      guichet_reading_table_read (&guichet_service_table, store, profile, account, time, &error);

  g_assert_no_error (error);
  return services;
}

static void
assert_table (GuichetStore *store, const char *profile, guint n_services, gint64 expected_time)
{
  gint64 time;
  g_autoptr(GPtrArray) services = read_table (store, profile, "aa1-ovh", &time);

  g_assert_cmpuint (services->len, ==, n_services);
  g_assert_cmpint (time, ==, expected_time);
}

static void
test_everything_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) services = NULL;
  GuichetService *service;
  gint64 time;

  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    g_ptr_array_add (written,
                     guichet_service_new ((GuichetServiceKind) kind, "it's a name", "a group"));
  service = written->pdata[GUICHET_SERVICE_ALIAS];
  guichet_service_set_description (service, "Numéro du siège");
  guichet_service_set_contacts (service, "aa1-ovh", NULL, "cc3-ovh");
  guichet_service_set_state (service, "unPaid");
  guichet_service_set_locks (service,
                             GUICHET_SERVICE_LOCK_XDSL_PACK | GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
  open_table (fixture->store, "p", "aa1-ovh", 1000);
  write_table (fixture->store, "p", written);

  services = read_table (fixture->store, "p", "aa1-ovh", &time);
  g_assert_cmpuint (services->len, ==, written->len);
  g_assert_cmpint (time, ==, 1000);
  for (guint i = 0; i < services->len; i++)
    {
      service = services->pdata[i];
      g_assert_cmpstr (guichet_service_get_name (service), ==, "it's a name");
      g_assert_cmpstr (guichet_service_get_group (service), ==, "a group");
      if (guichet_service_get_kind (service) != GUICHET_SERVICE_ALIAS)
        continue;
      g_assert_cmpstr (guichet_service_get_description (service), ==, "Numéro du siège");
      g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, "aa1-ovh");
      g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_TECH));
      g_assert_cmpstr (guichet_service_get_state (service), ==, "unPaid");
      g_assert_cmpuint (guichet_service_get_locks (service), ==,
                        GUICHET_SERVICE_LOCK_XDSL_PACK | GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
    }
}

static void
count_cb (sqlite3_stmt *row, gpointer user_data)
{
  int *count = user_data;

  *count = sqlite3_column_int (row, 0);
}

static int
get_n_changes (GuichetStore *store)
{
  int count = -1;

  g_assert_true (guichet_store_read (store, "SELECT total_changes()", count_cb, &count, NULL));
  return count;
}

static void
test_only_what_changed_is_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) services = new_services (N_SERVICES, "tt2-ovh");
  int n_changes;

  open_table (fixture->store, "p", "aa1-ovh", 1000);
  write_table (fixture->store, "p", services);
  n_changes = get_n_changes (fixture->store);
  write_table (fixture->store, "p", services);
  g_assert_cmpint (get_n_changes (fixture->store), ==, n_changes);

  guichet_service_set_contacts (services->pdata[7], "aa1-ovh", "other-ovh", NULL);
  write_table (fixture->store, "p", services);
  g_assert_cmpint (get_n_changes (fixture->store), ==, n_changes + 1);
}

static void
test_time_is_of_the_oldest (Fixture *fixture, gconstpointer data)
{
  open_table (fixture->store, "p", "aa1-ovh", 1000);
  open_table (fixture->store, "p", "aa1-ovh", 2000);
  assert_table (fixture->store, "p", 0, 1000);
  g_assert_true (
      guichet_reading_table_set_time (&guichet_service_table, fixture->store, "p", 2000, NULL));
  assert_table (fixture->store, "p", 0, 2000);
}

static void
test_tables_are_told_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) services = new_services (3, "tt2-ovh");
  g_autoptr(GPtrArray) gone = new_services (1, "tt2-ovh");
  g_autoptr(GPtrArray) others = NULL;
  gint64 time;

  open_table (fixture->store, "p", "aa1-ovh", 1000);
  open_table (fixture->store, "q", "aa1-ovh", 1000);
  write_table (fixture->store, "p", services);
  write_table (fixture->store, "q", services);
  g_assert_true (guichet_service_table.remove (fixture->store, "p", gone, NULL));
  assert_table (fixture->store, "p", 2, 1000);
  assert_table (fixture->store, "q", 3, 1000);
  g_assert_true (guichet_reading_table_forget (&guichet_service_table, fixture->store, "q", NULL));
  assert_table (fixture->store, "p", 2, 1000);
  write_table (fixture->store, "q", services); /* by a program that does not know */
  open_table (fixture->store, "q", "aa1-ovh", 2000);
  assert_table (fixture->store, "q", 0, 2000);

  /* The environment names another account today. */
  others = read_table (fixture->store, "p", "zz9-ovh", &time);
  g_assert_cmpuint (others->len, ==, 0);
  open_table (fixture->store, "p", "zz9-ovh", 3000);
  assert_table (fixture->store, "p", 0, 0);
  open_table (fixture->store, "p", "aa1-ovh", 4000);
  assert_table (fixture->store, "p", 0, 4000);
}

typedef struct
{
  GPtrArray *services;
  guint dies_at;
} Death;

static void
bind_or_die_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Death *death = user_data;

  if (n_row == death->dies_at)
    kill (getpid (), SIGKILL);
  sqlite3_bind_text (statement, 1, guichet_service_get_name (death->services->pdata[n_row]), -1,
                     SQLITE_TRANSIENT);
}

/* The other program: writes one piece of news, and dies in the middle of the next. */
static int
run_writer (const char *folder)
{
  GuichetStore *store = open_store (folder);
  g_autoptr(GPtrArray) services = new_services (N_SERVICES, "new-ovh");
  g_autoptr(GPtrArray) piece = new_services (100, "new-ovh");
  Death death = { services, 300 };

  write_table (store, "p", piece);
  guichet_store_write_rows (store, services->len, NULL,
                            "UPDATE services SET tech = 'lost-ovh' WHERE name = ?1", bind_or_die_cb,
                            &death);
  return 0;
}

static void
test_killed_while_writing (Fixture *fixture, gconstpointer data)
{
  char *argv[] = { program, (char *) "--writer", fixture->folder, NULL };
  g_autoptr(GPtrArray) services = new_services (N_SERVICES, "old-ovh");
  g_autoptr(GPtrArray) read = NULL;
  gint64 time;
  guint n_new = 0;
  int status;

  open_table (fixture->store, "p", "aa1-ovh", 1000);
  write_table (fixture->store, "p", services);
  g_assert_finalize_object (fixture->store);

  g_assert_true (
      g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  fixture->store = open_store (fixture->folder);
  g_assert_null (guichet_store_get_notice (fixture->store));
  read = read_table (fixture->store, "p", "aa1-ovh", &time);
  g_assert_cmpuint (read->len, ==, N_SERVICES);
  g_assert_cmpint (time, ==, 1000);
  for (guint i = 0; i < read->len; i++)
    {
      const char *tech = guichet_service_get_contact (read->pdata[i], GUICHET_CONTACT_TECH);

      n_new += g_str_equal (tech, "new-ovh");
      g_assert_true (g_str_equal (tech, "new-ovh") || g_str_equal (tech, "old-ovh"));
    }
  g_assert_cmpuint (n_new, ==, 100);
}

#define ADD(name, func) g_test_add ("/service-table/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int status;

  if (argc == 3 && g_str_equal (argv[1], "--writer"))
    return run_writer (argv[2]);

  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);

  ADD ("everything-comes-back", test_everything_comes_back);
  ADD ("only-what-changed-is-written", test_only_what_changed_is_written);
  ADD ("time-is-of-the-oldest", test_time_is_of_the_oldest);
  ADD ("tables-are-told-apart", test_tables_are_told_apart);
  ADD ("killed-while-writing", test_killed_while_writing);
  status = g_test_run ();
  g_free (program);
  return status;
}
