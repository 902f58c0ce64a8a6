/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-page-actions.c: what can be done with the domain names that are ticked in the
 * list: copied, exported, given another owner or other contacts in a window of its own.
 */
#include "config.h"

#include "guichet-domains-page-private.h"

#include "guichet-domain-output.h"

#include <glib/gi18n-lib.h>

static void
tell (GuichetDomainsPage *self, AdwToast *toast)
{
  if (toast != NULL)
    g_signal_emit_by_name (self, "toast", toast);
}

/* (transfer full): what is ticked or, if nothing is, all that is shown */
static GPtrArray *
collect (GuichetDomainsPage *self)
{
  GListModel *rows = guichet_domain_shown_get_rows (self->shown);
  GPtrArray *domains = guichet_ticks_get_items (guichet_table_get_ticks (self->table));

  if (domains->len > 0)
    return domains;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    g_ptr_array_add (domains, g_list_model_get_item (rows, i));
  return domains;
}

/* (transfer full): what is ticked or, if nothing is, the name at the cursor */
static GPtrArray *
choose (GuichetDomainsPage *self)
{
  GPtrArray *domains = guichet_ticks_get_items (guichet_table_get_ticks (self->table));
  GuichetDomain *current = guichet_table_get_current (self->table);

  if (domains->len == 0 && current != NULL)
    g_ptr_array_add (domains, g_object_ref (current));
  return domains;
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetDomainsPage *self = GUICHET_DOMAINS_PAGE (widget);
  g_autoptr(GPtrArray) domains = collect (self);
  g_autoptr(AdwToast) toast = guichet_domain_output_copy (widget, domains);

  tell (self, toast);
}

static void
change_owner_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_page_change_owner (GUICHET_DOMAINS_PAGE (widget));
}

static void
change_contacts_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_domains_page_change_contacts (GUICHET_DOMAINS_PAGE (widget));
}

/**
 * guichet_domains_page_export:
 * @self: the page
 *
 * Asks for a file, and writes what is ticked to it or, if nothing is, all that is shown.
 */
void
guichet_domains_page_export (GuichetDomainsPage *self)
{
  g_autoptr(GPtrArray) domains = NULL;

  g_return_if_fail (GUICHET_IS_DOMAINS_PAGE (self));

  domains = collect (self);
  guichet_domain_output_save (GTK_WIDGET (self), domains);
}

/**
 * guichet_domains_page_change_owner:
 * @self: the page
 *
 * Opens the window that changes the owner of what is ticked or, if nothing is, of the name at the
 * cursor; tells why not if they have several holders.
 */
void
guichet_domains_page_change_owner (GuichetDomainsPage *self)
{
  g_autoptr(GPtrArray) domains = NULL;
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GUICHET_IS_DOMAINS_PAGE (self));

  domains = choose (self);
  toast = guichet_domain_output_change_owner (GTK_WIDGET (self), domains);
  tell (self, toast);
}

/**
 * guichet_domains_page_change_contacts:
 * @self: the page
 *
 * Opens the window that changes the contacts of what is ticked or, if nothing is, of the name at
 * the cursor.
 */
void
guichet_domains_page_change_contacts (GuichetDomainsPage *self)
{
  g_autoptr(GPtrArray) domains = NULL;
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GUICHET_IS_DOMAINS_PAGE (self));

  domains = choose (self);
  if (domains->len > 0)
    guichet_domain_output_change_contacts (GTK_WIDGET (self), self->desk, domains);
  else
    toast = adw_toast_new (_("Select the domain names first"));
  tell (self, toast);
}

/* For the files of the list alone. */
void
guichet_domains_page_refresh_actions (GuichetDomainsPage *self)
{
  const gboolean has_ticks = guichet_ticks_get_n (guichet_table_get_ticks (self->table)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change-owner", has_ticks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change-contacts", has_ticks);
}

/* For the files of the list alone. */
void
guichet_domains_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "page.change-owner", NULL, change_owner_cb);
  gtk_widget_class_install_action (widget_class, "page.change-contacts", NULL, change_contacts_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy",
                                       NULL);
}
