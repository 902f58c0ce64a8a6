/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-outcome.c: what will or did become of the entry of each number of a
 * change: in words, in the order in which people look at them, and as columns of a table.
 */
#include "config.h"

#include "guichet-directory-apply-outcome.h"

#include "guichet-bulk-columns.h"
#include "guichet-csv-field.h"
#include "guichet-directory-field-text.h"
#include "guichet-directory-text.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  int rank; /* what needs people comes first */
  const char *look; /* (nullable) */
  const char *words; /* (nullable): it depends */
} states[] = {
  [GUICHET_DIRECTORY_CHANGE_FAILED]            = { 0, "error",     NULL },
  [GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE] = { 1, "warning",   N_("Changed by somebody else meanwhile: not overwritten") },
  [GUICHET_DIRECTORY_CHANGE_UNCERTAIN]         = { 2, "warning",   N_("No answer came: OVHcloud may have taken it") },
  [GUICHET_DIRECTORY_CHANGE_CANCELLED]         = { 3, NULL,        N_("Cancelled, not sent") },
  [GUICHET_DIRECTORY_CHANGE_SENDING]           = { 4, NULL,        N_("Being sent") },
  [GUICHET_DIRECTORY_CHANGE_PLANNED]           = { 4, NULL,        N_("Will be changed") },
  [GUICHET_DIRECTORY_CHANGE_DONE]              = { 5, "success",   N_("Changed") },
  [GUICHET_DIRECTORY_CHANGE_SKIPPED]           = { 6, "dim-label", NULL },
};

/* In the middle of a sentence */
static const char *const skipped[] = {
  [GUICHET_DIRECTORY_NOT_SKIPPED]           = "",
  [GUICHET_DIRECTORY_SKIPPED_UNKNOWN]       = NC_("reason", "could not be read"),
  [GUICHET_DIRECTORY_SKIPPED_OTHER_COUNTRY] = NC_("reason", "of another country"),
  [GUICHET_DIRECTORY_SKIPPED_NO_FIELD]      = NC_("reason", "its form has no field “%s”"),
  [GUICHET_DIRECTORY_SKIPPED_SAME]          = NC_("reason", "has these values already"),
  [GUICHET_DIRECTORY_SKIPPED_FAULT]         = NC_("reason", "%s: %s"),
};
/* clang-format on */

static const char *
get_country (GuichetDirectoryChange *change)
{
  g_autoptr(GuichetDirectoryEntry) any = guichet_directory_entry_new (
      guichet_directory_change_get_group (change), guichet_directory_change_get_service (change));

  return guichet_directory_form_get_country (any);
}

static char *
write_reason (GuichetDirectoryChange *change)
{
  GuichetDirectoryField field;
  GuichetDirectoryFault fault;
  const GuichetDirectorySkipped reason =
      guichet_directory_change_get_skipped (change, &field, &fault);
  const char *words = g_dpgettext2 (GETTEXT_PACKAGE, "reason", skipped[reason]);
  const char *title = guichet_directory_field_text_title (field, get_country (change));

  if (reason == GUICHET_DIRECTORY_SKIPPED_FAULT)
    return g_strdup_printf (words, title, guichet_directory_field_text_fault (field, fault));
  return reason == GUICHET_DIRECTORY_SKIPPED_NO_FIELD ? g_strdup_printf (words, title)
                                                      : g_strdup (words);
}

/**
 * guichet_directory_apply_outcome_write:
 * @change: of one entry
 *
 * Returns: (transfer full): what will or did become of it, in one line
 */
char *
guichet_directory_apply_outcome_write (GuichetDirectoryChange *change)
{
  const GuichetDirectoryChangeState state = guichet_directory_change_get_state (change);
  g_autofree char *reason = NULL;

  if (state == GUICHET_DIRECTORY_CHANGE_FAILED)
    return guichet_bulk_text_failure (guichet_directory_change_get_error (change));
  if (state != GUICHET_DIRECTORY_CHANGE_SKIPPED)
    return g_strdup (_(states[state].words));
  reason = write_reason (change);
  return g_strdup_printf (_("Skipped: %s"), reason);
}

/* Nothing would not be seen. */
static char *
write_value (GuichetDirectoryField field, const char *value)
{
  return value != NULL && *value != '\0' ? guichet_directory_field_text_value (field, value)
                                         : g_strdup ("—");
}

/**
 * guichet_directory_apply_outcome_write_fields:
 * @change: of one entry
 *
 * Returns: (transfer full): old and new of each field, a line each
 */
char *
guichet_directory_apply_outcome_write_fields (GuichetDirectoryChange *change)
{
  GString *text = g_string_new (NULL);
  const char *country = get_country (change);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      const char *wanted = guichet_directory_change_get_wanted (change, i);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (wanted == NULL)
        continue;
      before = write_value (i, guichet_directory_change_get_before (change, i));
      after = write_value (i, wanted);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a field, its old value, its new value */
      g_string_append_printf (
          text, _("%s: %s → %s"), guichet_directory_field_text_title (i, country), before, after);
    }
  return g_string_free (text, FALSE);
}

/**
 * guichet_directory_apply_outcome_write_skipped:
 * @changes: of #GuichetDirectoryChange
 *
 * Returns: (transfer full): how many are skipped for which reason; "" for none
 */
char *
guichet_directory_apply_outcome_write_skipped (GListModel *changes)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetDirectoryChange) change = g_list_model_get_item (changes, i);
      char *reason = NULL;
      guint count = 0;

      if (guichet_directory_change_get_state (change) != GUICHET_DIRECTORY_CHANGE_SKIPPED)
        continue;
      reason = write_reason (change);
      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, reason));
      if (count == 0)
        g_ptr_array_add (order, reason);
      /* The key that is there stays; a new one is freed by the table. */
      g_hash_table_insert (counts, reason, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < order->len; i++)
    {
      g_string_append (text, i > 0 ? "; " : "");
      /* Translators: a number, and why so many are skipped */
      g_string_append_printf (text,
                              C_ ("reason", "%'u: %s"),
                                  GPOINTER_TO_UINT (g_hash_table_lookup (counts, order->pdata[i])),
                                  (char *) order->pdata[i]);
    }
  return text->len > 0 ? g_strdup_printf (_("Skipped: %s"), text->str) : g_strdup ("");
}

/**
 * guichet_directory_apply_outcome_write_csv:
 * @changes: of #GuichetDirectoryChange
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading
 */
char *
guichet_directory_apply_outcome_write_csv (GListModel *changes)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DIRECTORY_CHANGE_STATE);
  GString *csv =
      g_string_new (GUICHET_CSV_MARK "billingAccount,serviceName,result,changes,message\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetDirectoryChange) change = g_list_model_get_item (changes, i);
      g_autofree char *fields = guichet_directory_apply_outcome_write_fields (change);
      g_autofree char *message = guichet_directory_apply_outcome_write (change);

      guichet_csv_field_append (csv, guichet_directory_change_get_group (change), ',');
      guichet_csv_field_append (csv, guichet_directory_change_get_service (change), ',');
      guichet_csv_field_append (
          csv, g_enum_get_value (words, guichet_directory_change_get_state (change))->value_nick,
          ',');
      guichet_csv_field_append (csv, fields, ',');
      guichet_csv_field_append (csv, message, '\n');
    }
  return g_string_free (csv, FALSE);
}

/**
 * guichet_directory_apply_outcome_count:
 * @changes: of #GuichetDirectoryChange
 * @counts: (out caller-allocates): what became of them
 */
void
guichet_directory_apply_outcome_count (GListModel *changes, GuichetBulkCounts *counts)
{
  guint n[G_N_ELEMENTS (states)] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetDirectoryChange) change = g_list_model_get_item (changes, i);

      n[guichet_directory_change_get_state (change)]++;
    }
  *counts = (GuichetBulkCounts){
    .n_done = n[GUICHET_DIRECTORY_CHANGE_DONE],
    .n_failed = n[GUICHET_DIRECTORY_CHANGE_FAILED],
    .n_meanwhile = n[GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE],
    .n_uncertain = n[GUICHET_DIRECTORY_CHANGE_UNCERTAIN],
    .n_cancelled = n[GUICHET_DIRECTORY_CHANGE_CANCELLED],
    .n_skipped = n[GUICHET_DIRECTORY_CHANGE_SKIPPED],
  };
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return states[guichet_directory_change_get_state ((GuichetDirectoryChange *) a)].rank -
         states[guichet_directory_change_get_state ((GuichetDirectoryChange *) b)].rank;
}

/**
 * guichet_directory_apply_outcome_sort:
 * @changes: of #GuichetDirectoryChange, none of which changes its state while they are shown
 *
 * Returns: (transfer full): the same; what needs people first, what nothing is sent for last
 */
GListModel *
guichet_directory_apply_outcome_sort (GListModel *changes)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (changes), sorter));
}

/* Columns */

static char *
write_number (gpointer change)
{
  return g_strdup (guichet_directory_change_get_service (change));
}

static char *
write_name (gpointer change)
{
  GuichetDirectoryEntry *entry = guichet_directory_change_get_entry (change);

  return entry != NULL ? guichet_directory_text_name (entry) : g_strdup ("");
}

static char *
write_fields (gpointer change)
{
  return guichet_directory_apply_outcome_write_fields (change);
}

static char *
write_outcome (gpointer change)
{
  return guichet_directory_apply_outcome_write (change);
}

static const char *
get_outcome_look (gpointer change)
{
  return states[guichet_directory_change_get_state (change)].look;
}

static const char *
get_look (gpointer change)
{
  return guichet_directory_change_get_state (change) == GUICHET_DIRECTORY_CHANGE_SKIPPED
             ? "dim-label"
             : NULL;
}

/* clang-format off */
static const GuichetBulkColumn columns[] = {
  { NC_("column", "Number"),       write_number,  write_name, get_look,         13, 0 },
  { NC_("column", "Fields"),       write_fields,  NULL,       get_look,         10, 40 },
  { NC_("column", "What Happens"), write_outcome, NULL,       get_outcome_look, 10, 0 },
};
/* clang-format on */

/**
 * guichet_directory_apply_outcome_add_columns:
 * @view: a table of #GuichetDirectoryChange that has no columns yet
 */
void
guichet_directory_apply_outcome_add_columns (GtkColumnView *view)
{
  guichet_bulk_columns_add (view, columns, G_N_ELEMENTS (columns));
}
