/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-filters.c: what the services are filtered by: their kind, one’s own part in them,
 * whether a request is under way.
 */
#include "config.h"

#include "guichet-service-filters.h"

struct _GuichetServiceFilters
{
  AdwBin parent_instance;

  GtkDropDown *kind;
  GtkDropDown *role;
  GtkToggleButton *pending_only;
  GtkWidget *pending_label;

  GuichetServiceShown *shown;
};

G_DEFINE_FINAL_TYPE (GuichetServiceFilters, guichet_service_filters, ADW_TYPE_BIN)

static void
kind_chosen_cb (GuichetServiceFilters *self)
{
  /* The first is all of them, the others stand in the order of their values. */
  if (self->shown != NULL)
    guichet_service_shown_set_kind (self->shown, (int) gtk_drop_down_get_selected (self->kind) - 1);
}

static void
role_chosen_cb (GuichetServiceFilters *self)
{
  static const GuichetContactTypes roles[] = { GUICHET_CONTACT_NONE, GUICHET_CONTACT_ADMIN,
                                               GUICHET_CONTACT_TECH, GUICHET_CONTACT_BILLING };

  if (self->shown != NULL)
    guichet_service_shown_set_roles (self->shown, roles[gtk_drop_down_get_selected (self->role)]);
}

static void
pending_toggled_cb (GuichetServiceFilters *self)
{
  guichet_service_shown_set_pending_only (self->shown,
                                          gtk_toggle_button_get_active (self->pending_only));
}

static void
refresh (GuichetServiceFilters *self)
{
  const gboolean is_compact = guichet_service_shown_is_compact (self->shown);

  gtk_widget_set_hexpand (GTK_WIDGET (self->kind), is_compact);
  gtk_widget_set_hexpand (GTK_WIDGET (self->role), is_compact);
  gtk_widget_set_visible (self->pending_label, !is_compact);
}

void
guichet_service_filters_set_shown (GuichetServiceFilters *self, GuichetServiceShown *shown)
{
  g_return_if_fail (GUICHET_IS_SERVICE_FILTERS (self));
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (shown));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  g_signal_connect_object (shown, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_service_filters_dispose (GObject *object)
{
  g_clear_object (&GUICHET_SERVICE_FILTERS (object)->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_SERVICE_FILTERS);
  G_OBJECT_CLASS (guichet_service_filters_parent_class)->dispose (object);
}

static void
guichet_service_filters_class_init (GuichetServiceFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_service_filters_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-service-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceFilters, kind);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceFilters, role);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceFilters, pending_only);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceFilters, pending_label);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pending_toggled_cb);
}

static void
guichet_service_filters_init (GuichetServiceFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
