/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-view-found.c: which requests the list shows, and what can be had of them:
 * one of them selected, all of them as a table.
 */
#include "guichet-contact-request-view-private.h"

#include "guichet-contact-request-text.h"

static gboolean
is_shown (GuichetContactRequestView *self, GuichetContactRequestEntry *entry)
{
  const gboolean is_finished =
      guichet_contact_request_entry_get_group (entry) == GUICHET_CONTACT_REQUEST_GROUP_FINISHED;

  return self->shown == GUICHET_CONTACT_REQUEST_FILTER_ALL ||
         is_finished == (self->shown == GUICHET_CONTACT_REQUEST_FILTER_FINISHED);
}

gboolean
guichet_contact_request_view_matches (gpointer item, gpointer user_data)
{
  GuichetContactRequestView *self = user_data;

  return is_shown (self, item) && guichet_contact_request_text_matches (item, self->search);
}

void
guichet_contact_request_view_refilter (GuichetContactRequestView *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * guichet_contact_request_view_set_filter:
 * @filter: which requests are shown
 */
void
guichet_contact_request_view_set_filter (GuichetContactRequestView *self,
                                         GuichetContactRequestFilter filter)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_VIEW (self));

  self->shown = filter;
  guichet_contact_request_view_refilter (self);
}

/**
 * guichet_contact_request_view_set_search:
 * @search: what is looked for, "" for everything
 */
void
guichet_contact_request_view_set_search (GuichetContactRequestView *self, const char *search)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_VIEW (self));

  g_free (self->search);
  self->search = g_strdup (search);
  guichet_contact_request_view_refilter (self);
}

guint
guichet_contact_request_view_get_n_found (GuichetContactRequestView *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_VIEW (self), 0);

  return self->found != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->found)) : 0;
}

/**
 * guichet_contact_request_view_select:
 * @id: the number of a request
 *
 * Selects it and brings it into view.
 *
 * Returns: whether it is in the list
 */
gboolean
guichet_contact_request_view_select (GuichetContactRequestView *self, gint64 id)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_VIEW (self), FALSE);
  g_return_val_if_fail (self->entries != NULL, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (self->found), i);

      if (guichet_contact_request_entry_get_id (entry) != id)
        continue;
      gtk_selection_model_select_item (gtk_list_view_get_model (self->list), i, TRUE);
      /* A list view of GTK 4.8 has no function for it. */
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

/**
 * guichet_contact_request_view_to_csv:
 * @n: (out): how many requests it has
 *
 * Returns: (transfer full): a table of what is selected or, if nothing is, of all that is found
 */
char *
guichet_contact_request_view_to_csv (GuichetContactRequestView *self, guint *n)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (model);
  const gboolean takes_all = gtk_bitset_is_empty (selected);
  GString *csv = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (model), i);

      if (!takes_all && !gtk_bitset_contains (selected, i))
        continue;
      guichet_contact_request_csv_append (csv, entry);
      (*n)++;
    }
  return g_string_free (csv, FALSE);
}
