/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-actions.c: what people do on the page of the requests, and what the helper
 * brings them there for. Answers no request itself.
 */
#include "config.h"

#include "guichet-requests-page-private.h"

#include "guichet-contact-request-actions.h"
#include "guichet-own-copy.h"
#include "guichet-requests-page-paste.h"

#include <glib/gi18n-lib.h>

static void
asked_cb (GuichetRequestsPage *self,
          const char *action,
          GuichetContactRequestEntry *entry,
          guint part)
{
  guichet_contact_request_actions_run (action, GTK_WIDGET (self), self->entries, entry, part,
                                       (GuichetContactRequestTell) guichet_requests_page_tell,
                                       self);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetRequestsPage *self = GUICHET_REQUESTS_PAGE (widget);
  guint n = 0;
  g_autofree char *csv = guichet_contact_request_view_to_csv (self->view, &n);
  g_autofree char *told = NULL;

  if (n == 0)
    return;
  guichet_own_copy (widget, csv);
  told = g_strdup_printf (ngettext ("%u request copied", "%u requests copied", n), n);
  guichet_requests_page_tell (self, told);
}

static void
paste_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  /* The key reaches the page also while another view is in front of it. */
  if (gtk_widget_get_mapped (widget))
    guichet_requests_page_paste (GUICHET_REQUESTS_PAGE (widget));
}

static gboolean
dropped_cb (GuichetRequestsPage *self, const GValue *value)
{
  guichet_requests_page_paste_text (GTK_WIDGET (self), self->entries, g_value_get_string (value));
  return TRUE;
}

static void
show_all_cb (GuichetRequestsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->filter, GUICHET_CONTACT_REQUEST_FILTER_ALL);
}

/**
 * guichet_requests_page_refresh:
 * @self: the page
 *
 * Asks OVHcloud again, for every account.
 */
void
guichet_requests_page_refresh (GuichetRequestsPage *self)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (self->entries != NULL);

  guichet_contact_request_entries_refresh (self->entries);
}

/**
 * guichet_requests_page_show_request:
 * @self: the page
 * @id: the number of a request
 *
 * Scrolls to it and selects it, now or as soon as it is read.
 */
void
guichet_requests_page_show_request (GuichetRequestsPage *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (self->desk != NULL);

  self->wanted = id;
  show_all_cb (self);
  guichet_requests_page_found (self);
}

/**
 * guichet_requests_page_paste:
 * @self: the page
 *
 * Takes the clipboard as a code, a link or an e-mail, and asks what to do with it.
 */
void
guichet_requests_page_paste (GuichetRequestsPage *self)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (self->desk != NULL);

  guichet_requests_page_paste_clipboard (GTK_WIDGET (self), self->entries, FALSE);
}

/**
 * guichet_requests_page_paste_code:
 * @self: the page
 * @id: the request whose code the helper has offered; 0: several
 *
 * The same for whom the helper has offered a code, which it does not pass on.
 */
void
guichet_requests_page_paste_code (GuichetRequestsPage *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (self->desk != NULL);

  if (id != 0)
    guichet_requests_page_show_request (self, id);
  guichet_requests_page_paste_clipboard (GTK_WIDGET (self), self->entries, TRUE);
}

void
guichet_requests_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "requests.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "requests.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "requests.copy",
                                       NULL);
  gtk_widget_class_bind_template_callback (widget_class, guichet_requests_page_refresh);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}
