/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-output.c: takes domain names out of their list: to the clipboard, to a file, to
 * the windows that change their owner or their contacts. Changes nothing itself.
 */
#include "config.h"

#include "guichet-domain-output.h"

#include "guichet-contact-change-window.h"
#include "guichet-csv-dialog.h"
#include "guichet-csv-field.h"
#include "guichet-domain-csv.h"
#include "guichet-domain-service.h"
#include "guichet-own-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * guichet_domain_output_copy:
 * @widget: a widget of the window that copies
 * @domains: (element-type GuichetDomain): what is copied
 *
 * Copies @domains as a table.
 *
 * Returns: (transfer full): what is to be told of it
 */
AdwToast *
guichet_domain_output_copy (GtkWidget *widget, GPtrArray *domains)
{
  g_autofree char *csv = guichet_domain_csv_write (domains);
  g_autofree char *told = g_strdup_printf (
      ngettext ("%'u domain name copied", "%'u domain names copied", domains->len), domains->len);

  /* What is pasted needs no mark, unlike what is opened. */
  guichet_own_copy (widget, csv + strlen (GUICHET_CSV_MARK));
  return adw_toast_new (told);
}

/**
 * guichet_domain_output_save:
 * @widget: a widget of the window that asks
 * @domains: (element-type GuichetDomain): what is written
 *
 * Asks for a file, and writes @domains to it as a table.
 */
void
guichet_domain_output_save (GtkWidget *widget, GPtrArray *domains)
{
  const GuichetCsvWords words = {
    _("Export domain names"), _("domain-names.csv"), _("The domain names could not be saved") };
  g_autofree char *csv = guichet_domain_csv_write (domains);

  guichet_csv_dialog_save (widget, &words, csv, NULL);
}

/* Owner */

/* (nullable): why they cannot change their owner together; translated */
static const char *
find_obstacle (GPtrArray *domains)
{
  for (guint i = 0; i < domains->len; i++)
    {
      if (!guichet_domain_is_known (domains->pdata[i]))
        return _("Wait until these domain names are read");
      if (!g_str_equal (guichet_domain_get_holder (domains->pdata[i]),
                        guichet_domain_get_holder (domains->pdata[0])))
        return _("Select domain names of one holder: each holder has to agree");
    }
  return domains->len > 0 ? NULL : _("Select the domain names first");
}

/**
 * guichet_domain_output_change_owner:
 * @widget: a widget of the window that asks
 * @domains: (element-type GuichetDomain): what shall have another holder
 *
 * Opens the window that changes their owner, if they have one holder.
 *
 * Returns: (nullable) (transfer full): why not, to be told; %NULL: the window is shown
 */
AdwToast *
guichet_domain_output_change_owner (GtkWidget *widget, GPtrArray *domains)
{
  const char *obstacle = find_obstacle (domains);
  GVariantBuilder names;

  if (obstacle != NULL)
    return adw_toast_new (obstacle);
  g_variant_builder_init (&names, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < domains->len; i++)
    g_variant_builder_add (&names, "s", guichet_domain_get_name (domains->pdata[i]));
  gtk_widget_activate_action (widget, "app.change-owner", "as", &names);
  return NULL;
}

/* Contacts */

/**
 * guichet_domain_output_change_contacts:
 * @widget: a widget of the window that asks
 * @desk: whose domain names
 * @domains: (element-type GuichetDomain): what shall have other contacts
 *
 * Opens the window that changes the contacts of services. It sends nothing by itself.
 */
void
guichet_domain_output_change_contacts (GtkWidget *widget, GuichetDesk *desk, GPtrArray *domains)
{
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < domains->len; i++)
    g_ptr_array_add (
        services, guichet_domain_service_dup (guichet_desk_get_contacts (desk), domains->pdata[i]));
  guichet_contact_change_window_show (GTK_WINDOW (gtk_widget_get_root (widget)), desk, services);
}
