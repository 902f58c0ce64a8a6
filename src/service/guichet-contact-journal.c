/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-journal.c: what was to be sent and what was sent when contacts of services were
 * changed. The only place with the SQL of it; sends nothing and decides nothing.
 */
#include "config.h"

#include "guichet-contact-journal.h"

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
      guichet_bulk_journal_get_word (GUICHET_TYPE_SERVICE_KIND,
                                     (int) guichet_service_get_kind (service)),
      guichet_service_get_name (service), get_part_wanted (change, part, GUICHET_CONTACT_ADMIN),
      get_part_wanted (change, part, GUICHET_CONTACT_TECH),
      get_part_wanted (change, part, GUICHET_CONTACT_BILLING),
      guichet_bulk_journal_get_word (GUICHET_TYPE_CONTACT_PART_STATE, (int) part->state));
}

static gboolean
insert_change (GuichetStore *store, gint64 bulk, gpointer change, GError **error)
{
  for (guint i = 0; i < guichet_contact_change_get_n_parts (change); i++)
    if (!insert_part (store, bulk, change, guichet_contact_change_get_part (change, i), error))
      return FALSE;
  return TRUE;
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
  g_autofree char *message = NULL;
  const gint64 code =
      guichet_bulk_journal_split_error (guichet_contact_change_get_error (change), &message);
  g_autofree char *tasks = dup_tasks (change);

  return guichet_store_write (
      store, NULL, error,
      "UPDATE contact_parts SET state = ?, sent = ?, tasks = ?, code = ?, message = ? WHERE id = ?",
      "sisisi", guichet_bulk_journal_get_word (GUICHET_TYPE_CONTACT_PART_STATE, (int) part->state),
      part->sent, tasks, code, message, part->row);
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
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, guichet_store_get_text (row, 1));
  const GEnumValue *state = g_enum_get_value_by_nick (states, guichet_store_get_text (row, 6));
  const char *wanted[3] = { guichet_store_get_text (row, 3), guichet_store_get_text (row, 4),
                            guichet_store_get_text (row, 5) };
  GuichetContactPart part = { 0 };
  GuichetContactChange *change;
  GError *error;

  if (kind == NULL || state == NULL)
    return;
  part.row = sqlite3_column_int64 (row, 0);
  part.state = (GuichetContactPartState) state->value;
  part.sent = sqlite3_column_int64 (row, 7);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    part.types |= wanted[i] != NULL ? 1 << i : 0;

  change =
      get_change (user_data, (GuichetServiceKind) kind->value, guichet_store_get_text (row, 2));
  guichet_contact_change_add_part (change, &part, wanted);
  take_tasks (change, guichet_store_get_text (row, 8));
  error = guichet_bulk_journal_read_error (row, 9, 10);
  if (error != NULL)
    guichet_contact_change_take_error (change, error);
}

static GPtrArray *
read_changes (GuichetStore *store, gint64 bulk, GError **error)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT id, kind, name, admin, tech, billing, state, sent, tasks,"
                               " code, message FROM contact_parts WHERE bulk = %lld ORDER BY id",
                               (long long) bulk);
  const gboolean is_read = guichet_store_read (store, sql, read_part_cb, changes, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&changes) : NULL;
}

const GuichetBulkJournal guichet_contact_journal = {
  .bulks = "contact_bulks",
  .parts = "contact_parts",
  .waiting = "('planned', 'sent')",
  .deletions = {
    "DELETE FROM contact_parts WHERE bulk IN (SELECT id FROM contact_bulks WHERE %s)",
    "DELETE FROM contact_bulks WHERE %s",
  },
  .insert = insert_change,
  .read = read_changes,
};
