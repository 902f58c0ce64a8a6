/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * directory-desk.c: the directory entries of the account that the environment names, without a
 * window, for test-directory-*.py; the store is that of the instance:
 *
 *   known               prints "N KNOWN AGE" of what the last start left, and asks nobody
 *   load                reads everything; prints "N KNOWN REQUESTS MILLISECONDS"
 *   export              prints everything as a table
 *   import FILE         plans the table in FILE, prints "line N unknown|twice" and "skipped REASON
 *                       FIELD COUNT", and carries it out as apply does
 *   apply FIELD VALUE N in the first N entries; prints "STATE COUNT" for each state
 *   go-on               what another start left unfinished; prints as apply does
 *   type N FIELD VALUE  into the entry of number N; prints "kept" as soon as it is in the store,
 *                       and stays until it is killed
 *   typed N FIELD       prints what is typed there, at another start, too
 *   save N FIELD VALUE… as the form of the entry does
 *   status N            prints how far the publication of number N has come
 *   news                prints what is told of publications, a line each
 */
#include <stdio.h>
#include <stdlib.h>

#include "guichet-directory-csv.h"
#include "guichet-directory-drafts.h"
#include "guichet-directory-list.h"
#include "guichet-directory-news.h"
#include "guichet-directory-save.h"
#include "guichet-instance.h"

typedef struct
{
  GuichetSession *session;
  GuichetDirectoryList *entries;
} Desk;

static void
require (gboolean is_good, const GError *error)
{
  if (is_good)
    return;
  g_printerr ("%s\n", error != NULL ? error->message : "something is wrong");
  exit (EXIT_FAILURE);
}

static void
load (Desk *self)
{
  guichet_reading_list_load (GUICHET_READING_LIST (self->entries));
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (self->entries)))
    g_main_context_iteration (NULL, TRUE);
  require (guichet_reading_list_get_error (GUICHET_READING_LIST (self->entries)) == NULL,
           guichet_reading_list_get_error (GUICHET_READING_LIST (self->entries)));
}

static int
do_known (Desk *self, char **words)
{
  g_print ("%u %u %d\n", guichet_reading_list_get_n_total (GUICHET_READING_LIST (self->entries)),
           guichet_reading_list_get_n_known (GUICHET_READING_LIST (self->entries)),
           (int) guichet_reading_list_get_age (GUICHET_READING_LIST (self->entries)));
  return EXIT_SUCCESS;
}

static void
logged_cb (guint *n_requests, guint position, guint removed, guint added)
{
  *n_requests += added;
}

static int
do_load (Desk *self, char **words)
{
  const gint64 begun = g_get_monotonic_time ();
  guint n_requests = 0;

  g_signal_connect_swapped (guichet_session_get_log (self->session), "items-changed",
                            G_CALLBACK (logged_cb), &n_requests);
  load (self);
  g_signal_handlers_disconnect_by_data (guichet_session_get_log (self->session), &n_requests);
  g_print ("%u %u %u %d\n", guichet_reading_list_get_n_total (GUICHET_READING_LIST (self->entries)),
           guichet_reading_list_get_n_known (GUICHET_READING_LIST (self->entries)), n_requests,
           (int) ((g_get_monotonic_time () - begun) / G_TIME_SPAN_MILLISECOND));
  return EXIT_SUCCESS;
}

static int
do_export (Desk *self, char **words)
{
  g_autofree char *csv = NULL;

  load (self);
  csv = guichet_directory_csv_write (G_LIST_MODEL (self->entries));
  fputs (csv, stdout);
  return EXIT_SUCCESS;
}

static void
print_counts (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &count))
    g_print ("%s %u\n", (const char *) word, GPOINTER_TO_UINT (count));
}

static char *
dup_word (GuichetDirectoryChange *change)
{
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_DIRECTORY_CHANGE_STATE);
  const GuichetDirectoryChangeState state = guichet_directory_change_get_state (change);
  GuichetDirectoryField field;
  const int skipped = (int) guichet_directory_change_get_skipped (change, &field, NULL);

  return state == GUICHET_DIRECTORY_CHANGE_SKIPPED
             ? g_strdup_printf ("skipped %d %s", skipped, guichet_directory_field_get_key (field))
             : g_strdup (g_enum_get_value (states, (int) state)->value_nick);
}

static void
carry_out (GuichetDirectoryBulk *bulk)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) error = NULL;

  require (guichet_bulk_start (GUICHET_BULK (bulk), &error), error);
  while (guichet_bulk_get_state (GUICHET_BULK (bulk)) == GUICHET_BULK_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  require (guichet_bulk_get_error (GUICHET_BULK (bulk)) == NULL,
           guichet_bulk_get_error (GUICHET_BULK (bulk)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bulk)); i++)
    {
      g_autoptr(GuichetDirectoryChange) change = g_list_model_get_item (G_LIST_MODEL (bulk), i);
      char *word = dup_word (change);
      const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

      g_hash_table_replace (counts, word, GUINT_TO_POINTER (count + 1));
    }
  print_counts (counts);
}

static int
do_import (Desk *self, char **words)
{
  g_autoptr(GuichetDirectoryBulk) bulk = guichet_directory_bulk_new (self->session, NULL);
  g_autoptr(GuichetDirectoryCsv) table = NULL;
  g_autoptr(GArray) troubles = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  require (g_file_get_contents (words[0], &data, &size, &error), error);
  load (self);
  table = guichet_directory_csv_read (data, size);
  troubles = guichet_directory_csv_plan (table, G_LIST_MODEL (self->entries), bulk);
  for (guint i = 0; i < troubles->len; i++)
    {
      const GuichetDirectoryCsvTrouble *trouble =
          &g_array_index (troubles, GuichetDirectoryCsvTrouble, i);

      g_print ("line %u %s\n", trouble->line, trouble->is_twice ? "twice" : "unknown");
    }
  carry_out (bulk);
  return EXIT_SUCCESS;
}

static int
do_apply (Desk *self, char **words)
{
  const guint count = (guint) atoi (words[2]);
  const char *values[GUICHET_DIRECTORY_N_FIELDS] = { NULL };
  g_autoptr(GuichetDirectoryBulk) bulk = guichet_directory_bulk_new (self->session, "fr");
  GuichetDirectoryField field;

  require (guichet_directory_field_from_key (words[0], &field), NULL);
  values[field] = words[1];
  load (self);
  for (guint i = 0; i < count; i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      guichet_directory_bulk_add (bulk, entry, values);
    }
  carry_out (bulk);
  return EXIT_SUCCESS;
}

static int
do_go_on (Desk *self, char **words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bulks =
                 guichet_bulk_load_unfinished (GUICHET_TYPE_DIRECTORY_BULK, self->session, &error);

  require (bulks != NULL, error);
  for (guint i = 0; i < bulks->len; i++)
    carry_out (bulks->pdata[i]);
  return EXIT_SUCCESS;
}

/* The entry of the number words[0]; its field words[1] */
static GuichetDirectoryEntry *
find_entry (Desk *self, char **words, GuichetDirectoryField *field)
{
  GuichetDirectoryEntry *entry;

  require (guichet_directory_field_from_key (words[1], field), NULL);
  load (self);
  entry = guichet_directory_list_find (self->entries, words[0]);
  require (entry != NULL, NULL);
  return entry;
}

static int
do_type (Desk *self, char **words)
{
  g_autoptr(GuichetDirectoryDrafts) drafts =
                 guichet_directory_drafts_new (self->session, self->entries);
  GuichetDirectoryField field;
  GuichetDirectoryEntry *entry = find_entry (self, words, &field);

  guichet_directory_drafts_watch (drafts, entry);
  guichet_directory_entry_set (entry, field, words[2]);
  guichet_directory_drafts_flush (drafts);
  g_print ("kept\n");
  fflush (stdout);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
  return EXIT_SUCCESS;
}

static int
do_typed (Desk *self, char **words)
{
  g_autoptr(GuichetDirectoryDrafts) drafts G_GNUC_UNUSED =
                 guichet_directory_drafts_new (self->session, self->entries);
  GuichetDirectoryField field;
  GuichetDirectoryEntry *entry = find_entry (self, words, &field);

  puts (guichet_directory_entry_is_changed (entry, field)
            ? guichet_directory_entry_get (entry, field)
            : "");
  return EXIT_SUCCESS;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean *is_over = user_data;

  require (guichet_directory_save_finish (GUICHET_SESSION (source), result, &error), error);
  *is_over = TRUE;
}

/* As the form does */
static int
do_save (Desk *self, char **words)
{
  GuichetDirectoryField field;
  GuichetDirectoryEntry *entry = find_entry (self, words, &field);
  gboolean is_over = FALSE;

  for (words++; words[0] != NULL && words[1] != NULL; words += 2)
    {
      require (guichet_directory_field_from_key (words[0], &field), NULL);
      guichet_directory_entry_set (entry, field, words[1]);
    }
  guichet_directory_save_async (self->session, entry, NULL, saved_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  guichet_directory_list_keep (self->entries, entry);
  return EXIT_SUCCESS;
}

/* What the windows and the helper tell once everything was read */
static int
do_news (Desk *self, char **words)
{
  g_autoptr(GPtrArray) news = NULL;

  load (self);
  news = guichet_directory_news_take_in_folder (guichet_instance_get_data_dir ());
  for (guint i = 0; i < news->len; i++)
    {
      g_autofree char *title = guichet_directory_news_title (news->pdata[i]);

      puts (title);
    }
  return EXIT_SUCCESS;
}

static int
do_status (Desk *self, char **words)
{
  g_autoptr(GEnumClass) statuses = g_type_class_ref (GUICHET_TYPE_DIRECTORY_STATUS);
  GuichetDirectoryEntry *entry = NULL;

  load (self);
  entry = guichet_directory_list_find (self->entries, words[0]);
  require (entry != NULL, NULL);
  puts (g_enum_get_value (statuses, (int) guichet_directory_entry_get_status (entry))->value_nick);
  return EXIT_SUCCESS;
}

static const struct
{
  const char *name;
  int n_words;
  int (*func) (Desk *self, char **words);
} commands[] = {
  { "known", 0, do_known },   { "load", 0, do_load },   { "export", 0, do_export },
  { "import", 1, do_import }, { "apply", 3, do_apply }, { "go-on", 0, do_go_on },
  { "type", 3, do_type },     { "typed", 2, do_typed }, { "save", 3, do_save },
  { "status", 1, do_status }, { "news", 0, do_news },
};

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  Desk desk = { .session = guichet_session_new (settings) };
  int status = 2;

  guichet_session_load (desk.session);
  while (guichet_session_get_state (desk.session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  require (guichet_session_get_state (desk.session) == GUICHET_SESSION_STATE_READY,
           guichet_session_get_error (desk.session));
  desk.entries = guichet_directory_list_new (desk.session);
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, argv[1]) && argc >= commands[i].n_words + 2)
      status = commands[i].func (&desk, argv + 2);
  g_clear_object (&desk.entries);
  g_clear_object (&desk.session);
  return status;
}
