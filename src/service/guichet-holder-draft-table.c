/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-draft-table.c: the table of what was typed into forms of holders and is neither
 * sent nor discarded. The only place with its SQL.
 */
#include "config.h"

#include "guichet-holder-draft-table.h"

#include <string.h>

typedef struct
{
  GuichetRuleValues *values;
  gint64 time;
} Reading;

static void
read_value_cb (sqlite3_stmt *row, gpointer user_data)
{
  Reading *reading = user_data;

  guichet_rule_values_set (reading->values, guichet_store_get_text (row, 0),
                           guichet_store_get_text (row, 1));
  reading->time = sqlite3_column_int64 (row, 2);
}

/**
 * guichet_holder_draft_table_read:
 * @profile: whose account it is
 * @form: which form
 * @values: is typed into
 *
 * Returns: when it was typed last, in microseconds since 1970; 0: nothing is kept
 */
gint64
guichet_holder_draft_table_read (GuichetStore *store,
                                 const char *profile,
                                 const char *form,
                                 GuichetRuleValues *values)
{
  Reading reading = { .values = values };
  char *sql = sqlite3_mprintf ("SELECT path, value, time FROM holder_drafts"
                               " WHERE profile = %Q AND form = %Q ORDER BY path",
                               profile, form);

  guichet_store_read (store, sql, read_value_cb, &reading, NULL);
  sqlite3_free (sql);
  return reading.time;
}

typedef struct
{
  const char *profile;
  const char *form;
  GuichetRuleValues *values;
  GPtrArray *paths; /* (element-type utf8) */
  gint64 time;
} Rows;

static void
bind_value_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  const char *path = rows->paths->pdata[n_row];

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2, rows->form);
  guichet_store_bind_text (statement, 3, path);
  guichet_store_bind_text (statement, 4, guichet_rule_values_get (rows->values, path));
  sqlite3_bind_int64 (statement, 5, rows->time);
}

/* What people agree to they agree to anew each time. */
static gboolean
is_agreement (const char *path, const char *value)
{
  return strchr (path, '.') == NULL &&
         (g_str_equal (value, "true") || g_str_equal (value, "false"));
}

static GPtrArray *
list_typed (GuichetRuleValues *values)
{
  GPtrArray *paths = guichet_rule_values_get_paths (values);
  GPtrArray *typed = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    if (guichet_rule_values_is_changed (values, paths->pdata[i]) &&
        !is_agreement (paths->pdata[i], guichet_rule_values_get (values, paths->pdata[i])))
      g_ptr_array_add (typed, paths->pdata[i]);
  return typed;
}

/**
 * guichet_holder_draft_table_write:
 * @profile: whose account it is
 * @form: which form
 * @values: what was typed into it
 *
 * First what is typed, then what is typed no more: a crash in between loses nothing.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_holder_draft_table_write (GuichetStore *store,
                                  const char *profile,
                                  const char *form,
                                  GuichetRuleValues *values,
                                  GError **error)
{
  g_autoptr(GPtrArray) typed = list_typed (values);
  Rows rows = { profile, form, values, typed, g_get_real_time () };

  if (typed->len > 0 &&
      !guichet_store_write_rows (store, typed->len, error,
                                 "INSERT OR REPLACE INTO holder_drafts"
                                 " (profile, form, path, value, time) VALUES (?1, ?2, ?3, ?4, ?5)",
                                 bind_value_cb, &rows))
    return FALSE;
  return guichet_store_write (store, NULL, error,
                              "DELETE FROM holder_drafts"
                              " WHERE profile = ? AND form = ? AND time <> ?",
                              "ssi", profile, form, rows.time);
}

/**
 * guichet_holder_draft_table_forget:
 * @profile: whose account it is
 * @form: (nullable): which form; %NULL for all of them
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_holder_draft_table_forget (GuichetStore *store,
                                   const char *profile,
                                   const char *form,
                                   GError **error)
{
  if (form == NULL)
    return guichet_store_write (store, NULL, error, "DELETE FROM holder_drafts WHERE profile = ?",
                                "s", profile);
  return guichet_store_write (store, NULL, error,
                              "DELETE FROM holder_drafts WHERE profile = ? AND form = ?", "ss",
                              profile, form);
}
