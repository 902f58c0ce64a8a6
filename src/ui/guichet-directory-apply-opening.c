/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-opening.c: the ways into the window for one change of several entries:
 * numbers that were chosen, a file that names them, a change that is under way. Waits until what it
 * needs is known.
 */
#include "config.h"

#include "guichet-directory-apply-window-private.h"

#include "guichet-directory-text.h"
#include "guichet-error.h"
#include "guichet-table-file.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

static GuichetReadingList *
get_list (GuichetDirectoryApplyWindow *self)
{
  return GUICHET_READING_LIST (guichet_directory_desk_get_entries (self->desk));
}

static gboolean
is_known (GuichetDirectoryApplyWindow *self)
{
  gboolean is_known = self->entries != NULL;

  if (!guichet_reading_list_get_loading (get_list (self)))
    return TRUE;
  for (guint i = 0; is_known && i < self->entries->len; i++)
    is_known = guichet_directory_entry_is_known (self->entries->pdata[i]);
  return is_known;
}

/* What is said of entries that are not known would be wrong in a moment. */
static void
list_moved_cb (GuichetDirectoryApplyWindow *self)
{
  g_autofree char *text = NULL;

  if (self->account != NULL || (self->entries == NULL && self->table == NULL))
    return;
  if (is_known (self))
    {
      guichet_directory_apply_window_begin (self);
      return;
    }
  text = guichet_directory_text_known (guichet_reading_list_get_n_known (get_list (self)),
                                       guichet_reading_list_get_n_total (get_list (self)));
  gtk_label_set_label (self->waiting, text);
}

/* A file */

static gpointer
parse (const char *data, gsize size, GError **error)
{
  g_autoptr(GuichetDirectoryCsv) table = guichet_directory_csv_read (data, size);

  if (table->rows->len > 0)
    return g_steal_pointer (&table);
  g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_FAILED, _("The file names no number"));
  return NULL;
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDirectoryApplyWindow) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetDirectoryCsv) table =
                 guichet_table_file_read_finish (G_FILE (source), result, &error);

  if (self == NULL)
    return;
  if (table == NULL)
    {
      guichet_problem_show (self->problem, error);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->table = g_steal_pointer (&table);
  if (guichet_reading_list_get_n_total (get_list (self)) == 0)
    guichet_reading_list_load (get_list (self));
  list_moved_cb (self);
}

/* Opening */

static GuichetDirectoryApplyWindow *
make (GtkWindow *parent, GuichetDesk *desk)
{
  GuichetDirectoryApplyWindow *self =
      g_object_new (GUICHET_TYPE_DIRECTORY_APPLY_WINDOW, "transient-for", parent, "application",
                    gtk_window_get_application (parent), NULL);
  GuichetSession *session = guichet_desk_get_session (desk);
  const char *const moves[] = { "notify::n-known", "notify::loading" };
  const char *const turns[] = { "notify::account", "notify::state" };

  self->desk = g_object_ref (guichet_desk_get_directory (desk));
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_object (get_list (self), moves[i], G_CALLBACK (list_moved_cb), self,
                             G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_object (session, turns[i],
                             G_CALLBACK (guichet_directory_apply_window_refresh_account), self,
                             G_CONNECT_SWAPPED);
  return self;
}

/**
 * guichet_directory_apply_window_show:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @entries: (element-type GuichetDirectoryEntry): what shall be changed; at least one
 */
void
guichet_directory_apply_window_show (GtkWindow *parent, GuichetDesk *desk, GPtrArray *entries)
{
  GuichetDirectoryApplyWindow *self = make (parent, desk);

  self->entries = g_ptr_array_ref (entries);
  guichet_reading_list_set_view (get_list (self), entries);
  gtk_window_present (GTK_WINDOW (self));
  list_moved_cb (self);
}

/**
 * guichet_directory_apply_window_show_file:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @file: a table of entries, as Guichet exports it
 */
void
guichet_directory_apply_window_show_file (GtkWindow *parent, GuichetDesk *desk, GFile *file)
{
  GuichetDirectoryApplyWindow *self = make (parent, desk);

  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->waiting, _("Reading the file"));
  gtk_window_present (GTK_WINDOW (self));
  guichet_table_file_read_async (file, parse, (GDestroyNotify) guichet_directory_csv_free,
                                 self->cancellable, file_read_cb, guichet_weak_new (self));
}

/**
 * guichet_directory_apply_window_show_bulk:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @bulk: one that is under way, over, or that another start of the program left unfinished
 */
void
guichet_directory_apply_window_show_bulk (GtkWindow *parent,
                                          GuichetDesk *desk,
                                          GuichetDirectoryBulk *bulk)
{
  GuichetDirectoryApplyWindow *self = make (parent, desk);

  guichet_directory_apply_window_take_bulk (self, bulk);
  gtk_window_present (GTK_WINDOW (self));
}
