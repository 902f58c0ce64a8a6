/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint-group.c: chooses which OVHcloud an account is at: one of three, or an address. A
 * mistake in the address is told under it.
 */
#include "config.h"

#include "guichet-endpoint-group.h"

#include "guichet-endpoint-text.h"
#include "guichet-sign-in.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetEndpointGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *region;
  GtkWidget *address_row;
  GtkEntry *address;
  GtkLabel *mistake;
};

G_DEFINE_FINAL_TYPE (GuichetEndpointGroup, guichet_endpoint_group, ADW_TYPE_PREFERENCES_GROUP)

/* The last row is the address. */
static gboolean
is_address (GuichetEndpointGroup *self)
{
  return adw_combo_row_get_selected (self->region) ==
         g_strv_length ((char **) guichet_sign_in_list_endpoints ());
}

static void
show_mistake (GuichetEndpointGroup *self, const GError *error)
{
  gtk_label_set_label (self->mistake, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), error != NULL);
}

static void
focus_address (gpointer user_data)
{
  g_autoptr(GuichetEndpointGroup) self = guichet_weak_take (user_data);

  if (self != NULL && is_address (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->address));
}

static void
region_selected_cb (GuichetEndpointGroup *self)
{
  gtk_widget_set_visible (self->address_row, is_address (self));
  show_mistake (self, NULL);
  /* The list of regions gives the focus back to its row when it closes, right after this. */
  if (is_address (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_idle_add_once (focus_address, guichet_weak_new (self));
}

/* What is added is seen, so that it can be changed. */
static void
complete_address (GuichetEndpointGroup *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->address));
  g_autofree char *complete = guichet_endpoint_text_complete (typed);

  if (!g_str_equal (complete, typed))
    gtk_editable_set_text (GTK_EDITABLE (self->address), complete);
}

static void
address_changed_cb (GuichetEndpointGroup *self)
{
  show_mistake (self, NULL);
}

static void
address_left_cb (GuichetEndpointGroup *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->address)) != '\0')
    guichet_endpoint_group_check (self);
}

/**
 * guichet_endpoint_group_dup_endpoint:
 * @self: the group
 *
 * Returns: (transfer full): "ovh-eu", or the address as typed, without spaces around it
 */
char *
guichet_endpoint_group_dup_endpoint (GuichetEndpointGroup *self)
{
  g_return_val_if_fail (GUICHET_IS_ENDPOINT_GROUP (self), NULL);

  if (is_address (self))
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->address))));
  return g_strdup (guichet_sign_in_list_endpoints ()[adw_combo_row_get_selected (self->region)]);
}

/**
 * guichet_endpoint_group_set_endpoint:
 * @self: the group
 * @endpoint: a name, or a URL
 *
 * Chooses @endpoint; one that is not in the list stands as an address.
 */
void
guichet_endpoint_group_set_endpoint (GuichetEndpointGroup *self, const char *endpoint)
{
  const char *const *names = guichet_sign_in_list_endpoints ();
  guint position = 0;

  g_return_if_fail (GUICHET_IS_ENDPOINT_GROUP (self));
  g_return_if_fail (endpoint != NULL);

  while (names[position] != NULL && !g_str_equal (names[position], endpoint))
    position++;
  if (names[position] == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->address), endpoint);
  adw_combo_row_set_selected (self->region, position);
}

/**
 * guichet_endpoint_group_check:
 * @self: the group
 *
 * Returns: whether an account can be there; else a sentence says why not
 */
gboolean
guichet_endpoint_group_check (GuichetEndpointGroup *self)
{
  g_autofree char *endpoint = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (GUICHET_IS_ENDPOINT_GROUP (self), FALSE);

  if (is_address (self))
    complete_address (self);
  endpoint = guichet_endpoint_group_dup_endpoint (self);
  guichet_sign_in_check_endpoint (endpoint, &error);
  show_mistake (self, error);
  return error == NULL;
}

/**
 * guichet_endpoint_group_focus:
 * @self: the group
 *
 * Gives the keyboard to the address, or to the list of regions.
 */
void
guichet_endpoint_group_focus (GuichetEndpointGroup *self)
{
  g_return_if_fail (GUICHET_IS_ENDPOINT_GROUP (self));

  gtk_widget_grab_focus (is_address (self) ? GTK_WIDGET (self->address)
                                           : GTK_WIDGET (self->region));
}

static void
add_regions (GuichetEndpointGroup *self)
{
  const char *const *names = guichet_sign_in_list_endpoints ();
  g_autoptr(GtkStringList) regions = gtk_string_list_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (regions, guichet_endpoint_text_describe (names[i]));
  gtk_string_list_append (regions, _("Other address…"));
  adw_combo_row_set_model (self->region, G_LIST_MODEL (regions));
}

static void
guichet_endpoint_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_ENDPOINT_GROUP);
  G_OBJECT_CLASS (guichet_endpoint_group_parent_class)->dispose (object);
}

static void
guichet_endpoint_group_class_init (GuichetEndpointGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_endpoint_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-endpoint-group.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetEndpointGroup, region);
  gtk_widget_class_bind_template_child (widget_class, GuichetEndpointGroup, address);
  gtk_widget_class_bind_template_child (widget_class, GuichetEndpointGroup, address_row);
  gtk_widget_class_bind_template_child (widget_class, GuichetEndpointGroup, mistake);
  gtk_widget_class_bind_template_callback (widget_class, region_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, address_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, address_left_cb);
}

static void
guichet_endpoint_group_init (GuichetEndpointGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_regions (self);
}
