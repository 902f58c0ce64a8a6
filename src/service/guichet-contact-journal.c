/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-journal.c: what was to be sent and what was sent when contacts of services were
 * changed. The only place with the SQL of it; sends nothing and decides nothing.
 */
#include "config.h"

#include "guichet-contact-journal.h"

#include <fcntl.h>
#include <unistd.h>

#include "guichet-error.h"

#define LOCK_NAME "guichet-bulks.lock"
/* What is over and older than this tells nobody anything. */
#define KEEP_SECONDS (30 * 24 * 60 * 60)

/* As words, so that a row means the same whatever is added to the enumeration. */
static const char *
get_word (GType type, int value)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

static const char *
get_part_wanted (GuichetContactChange *change,
                 const GuichetContactPart *part,
                 GuichetContactTypes type)
{
  return (part->types & type) != 0 ? guichet_contact_change_get_wanted (change, type) : NULL;
}

static gboolean
insert_part (GuichetStore *store,
             gint64 bulk,
             GuichetContactChange *change,
             GuichetContactPart *part,
             GError **error)
{
  GuichetService *service = guichet_contact_change_get_service (change);

  return guichet_store_write (
      store, &part->row, error,
      "INSERT INTO contact_parts (bulk, kind, name, admin, tech, billing, state, sent, tasks, code,"
      " message) VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', 0, '')",
      "issssss", bulk,
      get_word (GUICHET_TYPE_SERVICE_KIND, (int) guichet_service_get_kind (service)),
      guichet_service_get_name (service), get_part_wanted (change, part, GUICHET_CONTACT_ADMIN),
      get_part_wanted (change, part, GUICHET_CONTACT_TECH),
      get_part_wanted (change, part, GUICHET_CONTACT_BILLING),
      get_word (GUICHET_TYPE_CONTACT_PART_STATE, (int) part->state));
}

static gboolean
insert_all (GuichetStore *store,
            const char *profile,
            const char *account,
            GPtrArray *changes,
            gint64 *bulk,
            GError **error)
{
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (!guichet_store_write (store, bulk, error,
                            "INSERT INTO contact_bulks (profile, account, time) VALUES (?, ?, ?)",
                            "ssi", profile, account, now))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    for (guint k = 0; k < guichet_contact_change_get_n_parts (changes->pdata[i]); k++)
      if (!insert_part (store, *bulk, changes->pdata[i],
                        guichet_contact_change_get_part (changes->pdata[i], k), error))
        return FALSE;

  return TRUE;
}

#define IS_OLD_AND_OVER                                                                            \
  "(SELECT id FROM contact_bulks WHERE time < ?1 AND NOT EXISTS (SELECT 1 FROM contact_parts"      \
  " WHERE bulk = contact_bulks.id AND state IN ('planned', 'sent')))"

/* What cannot be deleted today is so another day. */
static void
tidy (GuichetStore *store)
{
  const gint64 limit = g_get_real_time () / G_USEC_PER_SEC - KEEP_SECONDS;

  guichet_store_write (store, NULL, NULL,
                       "DELETE FROM contact_parts WHERE bulk IN " IS_OLD_AND_OVER, "i", limit);
  guichet_store_write (store, NULL, NULL, "DELETE FROM contact_bulks WHERE id IN " IS_OLD_AND_OVER,
                       "i", limit);
}

/**
 * guichet_contact_journal_lock:
 * @store: the store that it is in
 * @bulk: a bulk
 *
 * Its number is the byte that is locked, so one file does for all of them.
 *
 * Returns: a file to be closed when the bulk is no longer carried out; -1 if somebody else does
 */
int
guichet_contact_journal_lock (GuichetStore *store, gint64 bulk)
{
  g_autofree char *folder = g_path_get_dirname (guichet_store_get_path (store));
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  struct flock lock = {
    .l_type = F_WRLCK,
    .l_whence = SEEK_SET,
    .l_start = bulk,
    .l_len = 1,
  };
  const int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  /* Of the open file and not of the process: two bulks of one program keep apart, too. */
  if (fd >= 0 && fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return fd;
  if (fd >= 0)
    close (fd);

  return -1;
}

/**
 * guichet_contact_journal_begin:
 * @profile: id of the profile
 * @account: the account that asks
 * @changes: (element-type GuichetContactChange): the plan; its parts are told their rows
 * @bulk: (out): the number of the new bulk
 * @lock: (inout): -1; as guichet_contact_journal_lock() gives it
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_contact_journal_begin (GuichetStore *store,
                               const char *profile,
                               const char *account,
                               GPtrArray *changes,
                               gint64 *bulk,
                               int *lock,
                               GError **error)
{
  tidy (store);
  if (!guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  /* Nobody sees it before it is ours. */
  if (insert_all (store, profile, account, changes, bulk, error))
    {
      *lock = guichet_contact_journal_lock (store, *bulk);
      if (guichet_store_write (store, NULL, error, "COMMIT", ""))
        return TRUE;
    }

  if (*lock >= 0)
    close (*lock);
  *lock = -1;
  guichet_store_write (store, NULL, NULL, "ROLLBACK", "");
  return FALSE;
}

static char *
dup_tasks (GuichetContactChange *change)
{
  GArray *tasks = guichet_contact_change_get_tasks (change);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (tasks, gint64, i));

  return g_string_free (text, FALSE);
}

/**
 * guichet_contact_journal_write:
 * @change: the tasks that it knows are kept with @part
 * @part: which has a row
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_contact_journal_write (GuichetStore *store,
                               GuichetContactChange *change,
                               const GuichetContactPart *part,
                               GError **error)
{
  const GError *cause = guichet_contact_change_get_error (change);
  g_autofree char *message = cause != NULL ? guichet_error_to_text (cause) : g_strdup ("");
  g_autofree char *tasks = dup_tasks (change);

  return guichet_store_write (
      store, NULL, error,
      "UPDATE contact_parts SET state = ?, sent = ?, tasks = ?, code = ?, message = ? WHERE id = ?",
      "sisisi", get_word (GUICHET_TYPE_CONTACT_PART_STATE, (int) part->state), part->sent, tasks,
      (gint64) (cause != NULL && cause->domain == GUICHET_ERROR ? cause->code : 0), message,
      part->row);
}

/**
 * guichet_contact_journal_cancel:
 * @bulk: a bulk
 *
 * What is not sent yet never will be.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_journal_cancel (GuichetStore *store, gint64 bulk, GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "UPDATE contact_parts SET state = 'cancelled'"
                              " WHERE bulk = ? AND state = 'planned'",
                              "i", bulk);
}

/**
 * guichet_contact_journal_delete:
 * @bulk: a bulk that nobody carries out
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_journal_delete (GuichetStore *store, gint64 bulk, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM contact_parts WHERE bulk = ?", "i",
                              bulk) &&
         guichet_store_write (store, NULL, error, "DELETE FROM contact_bulks WHERE id = ?", "i",
                              bulk);
}

/**
 * guichet_contact_journal_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_journal_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "DELETE FROM contact_parts WHERE bulk IN"
                              " (SELECT id FROM contact_bulks WHERE profile = ?)",
                              "s", profile) &&
         guichet_store_write (store, NULL, error, "DELETE FROM contact_bulks WHERE profile = ?",
                              "s", profile);
}

static void
read_id_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gint64 id = sqlite3_column_int64 (row, 0);

  g_array_append_val ((GArray *) user_data, id);
}

/**
 * guichet_contact_journal_find:
 * @profile: id of a profile
 * @account: its account; the same profile may have had another
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the bulks that are not over, the
 * oldest first; %NULL with %GUICHET_ERROR_STORE
 */
GArray *
guichet_contact_journal_find (GuichetStore *store,
                              const char *profile,
                              const char *account,
                              GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  char *sql = sqlite3_mprintf ("SELECT DISTINCT contact_bulks.id FROM contact_bulks"
                               " JOIN contact_parts ON bulk = contact_bulks.id"
                               " WHERE profile = %Q AND account = %Q"
                               " AND state IN ('planned', 'sent') ORDER BY contact_bulks.id",
                               profile, account);
  const gboolean is_read = guichet_store_read (store, sql, read_id_cb, ids, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&ids) : NULL;
}

static const char *
get_text (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

static void
take_tasks (GuichetContactChange *change, const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  GArray *known = guichet_contact_change_get_tasks (change);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gint64 id = g_ascii_strtoll (words[i], NULL, 10);
      gboolean is_new = *words[i] != '\0';

      for (guint k = 0; k < known->len && is_new; k++)
        is_new = g_array_index (known, gint64, k) != id;
      if (is_new)
        guichet_contact_change_add_task (change, id);
    }
}

/* Requests of one service follow each other. */
static GuichetContactChange *
get_change (GPtrArray *changes, GuichetServiceKind kind, const char *name)
{
  g_autoptr(GuichetService) service = NULL;

  if (changes->len > 0)
    {
      GuichetContactChange *last = changes->pdata[changes->len - 1];
      GuichetService *its = guichet_contact_change_get_service (last);

      if (guichet_service_get_kind (its) == kind &&
          g_str_equal (guichet_service_get_name (its), name))
        return last;
    }
  service = guichet_service_new (kind, name, "");
  g_ptr_array_add (changes, guichet_contact_change_new_empty (service));

  return changes->pdata[changes->len - 1];
}

/* A word of a later Guichet cannot come here: its file is not opened. */
static void
read_part_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (GUICHET_TYPE_SERVICE_KIND);
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_CONTACT_PART_STATE);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, get_text (row, 1));
  const GEnumValue *state = g_enum_get_value_by_nick (states, get_text (row, 6));
  const char *wanted[3] = { get_text (row, 3), get_text (row, 4), get_text (row, 5) };
  GuichetContactPart part = { 0 };
  GuichetContactChange *change;

  if (kind == NULL || state == NULL)
    return;
  part.row = sqlite3_column_int64 (row, 0);
  part.state = (GuichetContactPartState) state->value;
  part.sent = sqlite3_column_int64 (row, 7);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    part.types |= wanted[i] != NULL ? 1 << i : 0;

  change = get_change (user_data, (GuichetServiceKind) kind->value, get_text (row, 2));
  guichet_contact_change_add_part (change, &part, wanted);
  take_tasks (change, get_text (row, 8));
  if (*get_text (row, 10) != '\0')
    guichet_contact_change_take_error (
        change,
        g_error_new_literal (GUICHET_ERROR, sqlite3_column_int (row, 9), get_text (row, 10)));
}

/**
 * guichet_contact_journal_read:
 * @bulk: a bulk
 *
 * Returns: (transfer full) (nullable) (element-type GuichetContactChange): its changes as far as
 * they have come; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_contact_journal_read (GuichetStore *store, gint64 bulk, GError **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT id, kind, name, admin, tech, billing, state, sent, tasks,"
                               " code, message FROM contact_parts WHERE bulk = %lld ORDER BY id",
                               (long long) bulk);
  const gboolean is_read = guichet_store_read (store, sql, read_part_cb, changes, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&changes) : NULL;
}
