/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cells.c: what stands in the cells of the table of services. Each follows its
 * service as long as it is bound to it.
 */
#include "config.h"

#include "guichet-service-cells.h"

#include "guichet-service-text.h"
#include "guichet-service-title.h"
#include "guichet-tick-check.h"

#include <glib/gi18n-lib.h>

static GuichetServiceShown *
shown_of (GtkListItem *item)
{
  return guichet_cell_get_context (item);
}

/* Selection */

static GtkWidget *
make_check (GtkListItem *item, gpointer shown)
{
  return guichet_tick_check_new (item, "table.toggle");
}

static void
refresh_check (GtkListItem *item)
{
  guichet_tick_check_refresh (gtk_list_item_get_child (item), item,
                              guichet_service_get_name (gtk_list_item_get_item (item)));
}

/* Names and kinds */

static GtkWidget *
make_title (GtkListItem *item, gpointer shown)
{
  return guichet_service_title_new (shown);
}

static void
refresh_title (GtkListItem *item)
{
  guichet_service_title_set_service (GUICHET_SERVICE_TITLE (gtk_list_item_get_child (item)),
                                     gtk_list_item_get_item (item));
}

static void
release_title (GtkListItem *item)
{
  guichet_service_title_set_service (GUICHET_SERVICE_TITLE (gtk_list_item_get_child (item)), NULL);
}

/* All of it: there may be no room in the row. */
static char *
tell_title (GtkListItem *item)
{
  return guichet_service_title_dup_description (
      GUICHET_SERVICE_TITLE (gtk_list_item_get_child (item)));
}

static GtkWidget *
make_label (GtkListItem *item, gpointer shown)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
refresh_kind (GtkListItem *item)
{
  GuichetService *service = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       guichet_service_text_kind (guichet_service_get_kind (service)));
}

/* Contacts */

static char *
tell_contact (GtkListItem *item)
{
  const GuichetContactTypes type = (GuichetContactTypes) guichet_cell_of (item)->data;
  GuichetContactsDesk *desk = guichet_service_shown_get_desk (shown_of (item));
  GuichetContactRequest *request = guichet_service_pending_find (
      guichet_contacts_desk_get_pending (desk), gtk_list_item_get_item (item), type);

  if (request == NULL)
    return g_strdup ("");
  return guichet_service_text_pending (guichet_contact_request_get_from (request),
                                       guichet_contact_request_get_to (request));
}

/* With the clock that says “asked”, for the few that have one; the others are a label alone. */
static GtkWidget *
make_pending (GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clock = gtk_image_new_from_icon_name ("document-open-recent-symbolic");

  gtk_accessible_update_property (GTK_ACCESSIBLE (clock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pending"), -1);
  gtk_box_append (GTK_BOX (box), make_label (item, NULL));
  gtk_box_append (GTK_BOX (box), clock);
  return box;
}

static void
refresh_contact (GtkListItem *item)
{
  const GuichetContactTypes type = (GuichetContactTypes) guichet_cell_of (item)->data;
  GuichetService *service = gtk_list_item_get_item (item);
  const char *account = guichet_service_get_contact (service, type);
  const gboolean is_pending = (guichet_service_get_pending (service) & type) != 0;
  GtkWidget *label = NULL;

  if (is_pending == GTK_IS_LABEL (gtk_list_item_get_child (item)))
    guichet_cell_set_child (item, is_pending ? make_pending (item) : make_label (item, NULL));
  label = gtk_list_item_get_child (item);
  if (is_pending)
    {
      g_autofree char *asked = tell_contact (item);

      label = gtk_widget_get_first_child (label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      asked, -1);
    }
  gtk_label_set_label (GTK_LABEL (label), account != NULL ? account : "…");
}

/* Changing */

static void
edit_clicked_cb (GtkListItem *item, GtkWidget *button)
{
  gtk_widget_activate_action (button, "services.edit", "u", gtk_list_item_get_position (item));
}

static GtkWidget *
make_edit (GtkListItem *item, gpointer shown)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_clicked_cb), item,
                           G_CONNECT_SWAPPED);
  return button;
}

static char *
tell_rights (GtkListItem *item)
{
  return guichet_service_text_rights (gtk_list_item_get_item (item),
                                      guichet_service_shown_get_me (shown_of (item)));
}

static void
refresh_edit (GtkListItem *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  GuichetService *service = gtk_list_item_get_item (item);
  const char *me = guichet_service_shown_get_me (shown_of (item));
  g_autofree char *label =
      g_strdup_printf (_("Change contacts of %s"), guichet_service_get_name (service));

  gtk_widget_set_sensitive (button, guichet_contact_rules_get_allowed (service, me) !=
                                        GUICHET_CONTACT_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* clang-format off */
const GuichetCell guichet_service_cell_check   = { make_check,   refresh_check };
const GuichetCell guichet_service_cell_title   = { make_title,   refresh_title, .tell = tell_title, .release = release_title };
const GuichetCell guichet_service_cell_kind    = { make_label,   refresh_kind };
const GuichetCell guichet_service_cell_admin   = { make_label,   refresh_contact, { "notify::admin", "notify::pending" }, GUICHET_CONTACT_ADMIN, tell_contact };
const GuichetCell guichet_service_cell_tech    = { make_label,   refresh_contact, { "notify::tech", "notify::pending" }, GUICHET_CONTACT_TECH, tell_contact };
const GuichetCell guichet_service_cell_billing = { make_label,   refresh_contact, { "notify::billing", "notify::pending" }, GUICHET_CONTACT_BILLING, tell_contact };
const GuichetCell guichet_service_cell_edit    = { make_edit,    refresh_edit, { "notify" }, .tell = tell_rights };
/* clang-format on */
