/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-opening.c: the ways into the window for new contacts: services that were
 * chosen, a file that names them, a change that is under way. Waits until what it needs is known.
 */
#include "config.h"

#include "guichet-contact-change-window-private.h"

#include "guichet-contact-change-file.h"
#include "guichet-service-text.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

static gboolean
is_known (GuichetContactChangeWindow *self)
{
  GuichetServiceList *list = guichet_contacts_desk_get_services (self->desk);
  GuichetSession *session = guichet_contacts_desk_get_session (self->desk);
  gboolean is_known = self->services != NULL;

  if (self->me == NULL && guichet_session_get_state (session) == GUICHET_SESSION_STATE_LOADING)
    return FALSE;
  if (!guichet_reading_list_get_loading (GUICHET_READING_LIST (list)))
    return TRUE;
  for (guint i = 0; is_known && i < self->services->len; i++)
    is_known = guichet_service_knows_contacts (self->services->pdata[i]);

  return is_known;
}

/* What a form says of contacts that are not known would be wrong in a moment. */
static void
list_moved_cb (GuichetContactChangeWindow *self)
{
  GuichetServiceList *list = guichet_contacts_desk_get_services (self->desk);
  g_autofree char *text = NULL;

  if (self->target != NULL || (self->services == NULL && self->rows == NULL))
    return;
  /* The services that were chosen, and the names of a file, are those of one account. */
  if (is_known (self) && guichet_contact_change_window_is_mine (self))
    {
      guichet_contact_change_window_take_target (self);
      return;
    }
  text =
      guichet_service_text_known (guichet_reading_list_get_n_known (GUICHET_READING_LIST (list)),
                                  guichet_reading_list_get_n_total (GUICHET_READING_LIST (list)));
  gtk_label_set_label (self->waiting, text);
}

static void
account_moved_cb (GuichetContactChangeWindow *self)
{
  guichet_contact_change_window_refresh_account (self);
  list_moved_cb (self);
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactChangeWindow) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_cut = FALSE;
  GPtrArray *rows =
      guichet_contact_change_file_read_finish (G_FILE (source), result, &is_cut, &error);

  if (self == NULL)
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      return;
    }
  if (rows == NULL)
    {
      guichet_problem_show (self->problem, error);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->rows = rows;
  self->is_cut = is_cut;
  if (g_list_model_get_n_items (G_LIST_MODEL (guichet_contacts_desk_get_services (self->desk))) ==
      0)
    guichet_reading_list_load (
        GUICHET_READING_LIST (guichet_contacts_desk_get_services (self->desk)));
  list_moved_cb (self);
}

static GuichetContactChangeWindow *
make (GtkWindow *parent, GuichetDesk *desk)
{
  GuichetContactChangeWindow *self =
      g_object_new (GUICHET_TYPE_CONTACT_CHANGE_WINDOW, "transient-for", parent, "application",
                    gtk_window_get_application (parent), NULL);
  GuichetSession *session;
  GuichetServiceList *list;

  self->desk = g_object_ref (guichet_desk_get_contacts (desk));
  session = guichet_contacts_desk_get_session (self->desk);
  list = guichet_contacts_desk_get_services (self->desk);
  g_signal_connect_object (list, "notify::n-known", G_CALLBACK (list_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (list_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::account", G_CALLBACK (account_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (account_moved_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_contact_change_window_refresh_account (self);

  return self;
}

/**
 * guichet_contact_change_window_show:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @services: (element-type GuichetService): whose contacts shall change; at least one
 */
void
guichet_contact_change_window_show (GtkWindow *parent, GuichetDesk *desk, GPtrArray *services)
{
  GuichetContactChangeWindow *self = make (parent, desk);

  self->services = g_ptr_array_ref (services);
  guichet_reading_list_set_view (
      GUICHET_READING_LIST (guichet_contacts_desk_get_services (self->desk)), services);
  gtk_window_present (GTK_WINDOW (self));
  list_moved_cb (self);
}

/**
 * guichet_contact_change_window_show_file:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @file: a table of services and, if it says so, their new contacts
 */
void
guichet_contact_change_window_show_file (GtkWindow *parent, GuichetDesk *desk, GFile *file)
{
  GuichetContactChangeWindow *self = make (parent, desk);

  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->waiting, _("Reading the file"));
  gtk_window_present (GTK_WINDOW (self));
  guichet_contact_change_file_read_async (file, self->cancellable, file_read_cb,
                                          guichet_weak_new (self));
}

/**
 * guichet_contact_change_window_show_bulk:
 * @parent: the window it stands over
 * @desk: what the windows share
 * @bulk: one that is under way, over, or that another start of the program left unfinished
 */
void
guichet_contact_change_window_show_bulk (GtkWindow *parent,
                                         GuichetDesk *desk,
                                         GuichetContactBulk *bulk)
{
  GuichetContactChangeWindow *self = make (parent, desk);

  guichet_contact_change_window_take_bulk (self, bulk);
  gtk_window_present (GTK_WINDOW (self));
}
