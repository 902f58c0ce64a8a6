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

struct _GuichetServiceCell
{
  GtkWidget *(*make) (GtkListItem *item, GuichetServiceShown *shown);
  /* (nullable): shows a service; of a cell that is bound, after each change of one of @signals */
  void (*refresh) (GtkListItem *item);
  const char *signals[2];
  GuichetContactTypes type; /* of a contact */
};

#define CELL_KEY  "guichet-cell"
#define SHOWN_KEY "guichet-shown"

static const GuichetServiceCell *
cell_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), CELL_KEY);
}

static GuichetServiceShown *
shown_of (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), SHOWN_KEY);
}

/* Selection */

static GtkWidget *
make_check (GtkListItem *item, GuichetServiceShown *shown)
{
  return guichet_tick_check_new (item, "services.toggle");
}

static void
refresh_check (GtkListItem *item)
{
  guichet_tick_check_refresh (gtk_list_item_get_child (item), item,
                              guichet_service_get_name (gtk_list_item_get_item (item)));
}

/* Names and kinds */

static GtkWidget *
make_title (GtkListItem *item, GuichetServiceShown *shown)
{
  return guichet_service_title_new (shown);
}

static void
refresh_title (GtkListItem *item)
{
  guichet_service_title_set_service (GUICHET_SERVICE_TITLE (gtk_list_item_get_child (item)),
                                     gtk_list_item_get_item (item));
}

static GtkWidget *
make_label (GtkListItem *item, GuichetServiceShown *shown)
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

static GtkWidget *
make_contact (GtkListItem *item, GuichetServiceShown *shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_label (item, shown));
  return box;
}

/* The clock that says “asked”; made for the few that have one. */
static void
show_clock (GtkWidget *box, gboolean is_pending)
{
  GtkWidget *clock = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));

  if (is_pending && clock == NULL)
    {
      clock = gtk_image_new_from_icon_name ("document-open-recent-symbolic");
      gtk_accessible_update_property (GTK_ACCESSIBLE (clock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Pending"), -1);
      gtk_box_append (GTK_BOX (box), clock);
    }
  else if (!is_pending && clock != NULL)
    gtk_box_remove (GTK_BOX (box), clock);
}

static void
refresh_contact (GtkListItem *item)
{
  const GuichetContactTypes type = cell_of (item)->type;
  GuichetServicePending *pending =
      guichet_contacts_desk_get_pending (guichet_service_shown_get_desk (shown_of (item)));
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *label = gtk_widget_get_first_child (box);
  GuichetService *service = gtk_list_item_get_item (item);
  const char *account = guichet_service_get_contact (service, type);
  GuichetContactRequest *request = guichet_service_pending_find (pending, service, type);
  g_autofree char *asked = NULL;

  if (request != NULL)
    asked = guichet_service_text_pending (guichet_contact_request_get_from (request),
                                          guichet_contact_request_get_to (request));
  gtk_label_set_label (GTK_LABEL (label), account != NULL ? account : "…");
  show_clock (box, (guichet_service_get_pending (service) & type) != 0);
  if (g_strcmp0 (asked, gtk_widget_get_tooltip_text (box)) == 0)
    return; /* of most rows there is none: to say so again is a tenth of what scrolling costs */
  gtk_widget_set_tooltip_text (box, asked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  asked != NULL ? asked : "", -1);
}

/* Changing */

static void
edit_clicked_cb (GtkListItem *item, GtkWidget *button)
{
  gtk_widget_activate_action (button, "services.edit", "u", gtk_list_item_get_position (item));
}

static GtkWidget *
make_edit (GtkListItem *item, GuichetServiceShown *shown)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_clicked_cb), item,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
refresh_edit (GtkListItem *item)
{
  GtkWidget *button = gtk_list_item_get_child (item);
  GuichetService *service = gtk_list_item_get_item (item);
  const char *me = guichet_service_shown_get_me (shown_of (item));
  g_autofree char *rights = guichet_service_text_rights (service, me);
  g_autofree char *label =
      g_strdup_printf (_("Change contacts of %s"), guichet_service_get_name (service));

  gtk_widget_set_sensitive (button, guichet_contact_rules_get_allowed (service, me) !=
                                        GUICHET_CONTACT_NONE);
  if (g_strcmp0 (rights, gtk_widget_get_tooltip_text (button)) != 0)
    gtk_widget_set_tooltip_text (button, rights);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* clang-format off */
const GuichetServiceCell guichet_service_cell_check   = { make_check,   refresh_check };
const GuichetServiceCell guichet_service_cell_title   = { make_title,   refresh_title };
const GuichetServiceCell guichet_service_cell_kind    = { make_label,   refresh_kind };
const GuichetServiceCell guichet_service_cell_admin   = { make_contact, refresh_contact, { "notify::admin", "notify::pending" }, GUICHET_CONTACT_ADMIN };
const GuichetServiceCell guichet_service_cell_tech    = { make_contact, refresh_contact, { "notify::tech", "notify::pending" }, GUICHET_CONTACT_TECH };
const GuichetServiceCell guichet_service_cell_billing = { make_contact, refresh_contact, { "notify::billing", "notify::pending" }, GUICHET_CONTACT_BILLING };
const GuichetServiceCell guichet_service_cell_edit    = { make_edit,    refresh_edit, { "notify" } };
/* clang-format on */

/* The factory */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const GuichetServiceCell *cell = user_data;
  GuichetServiceShown *shown = g_object_get_data (G_OBJECT (factory), SHOWN_KEY);

  g_object_set_data (G_OBJECT (item), CELL_KEY, (gpointer) cell);
  g_object_set_data_full (G_OBJECT (item), SHOWN_KEY, g_object_ref (shown), g_object_unref);
  gtk_list_item_set_child (item, cell->make (item, shown));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const GuichetServiceCell *cell = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (cell->signals) && cell->signals[i] != NULL; i++)
    g_signal_connect_object (gtk_list_item_get_item (item), cell->signals[i],
                             G_CALLBACK (cell->refresh), item, G_CONNECT_SWAPPED);
  cell->refresh (item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const GuichetServiceCell *cell = user_data;
  GtkWidget *child = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), cell->refresh, item);
  if (GUICHET_IS_SERVICE_TITLE (child))
    guichet_service_title_set_service (GUICHET_SERVICE_TITLE (child), NULL);
}

/**
 * guichet_service_cell_make_factory:
 * @cell: what stands in the cells
 * @shown: what is shown of the services
 *
 * Returns: (transfer full): makes the cells of a column
 */
GtkListItemFactory *
guichet_service_cell_make_factory (const GuichetServiceCell *cell, GuichetServiceShown *shown)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), SHOWN_KEY, g_object_ref (shown), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) cell);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) cell);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) cell);
  return factory;
}
