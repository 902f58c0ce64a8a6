/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-bottom.c: below the table of services: how many are shown or selected, how old
 * that is, what may be changed of the one at the cursor, and the buttons for the selection.
 */
#include "config.h"

#include "guichet-service-bottom.h"

#include "guichet-list-bottom.h"
#include "guichet-service-text.h"

struct _GuichetServiceBottom
{
  AdwBin parent_instance;

  GuichetListBottom *bottom;
  GtkWidget *export_button;

  GuichetServiceView *view; /* (unowned): a neighbour in the same page */
  GuichetServiceShown *shown;
};

G_DEFINE_FINAL_TYPE (GuichetServiceBottom, guichet_service_bottom, ADW_TYPE_BIN)

static GuichetReadingList *
get_services (GuichetServiceBottom *self)
{
  return GUICHET_READING_LIST (
      guichet_contacts_desk_get_services (guichet_service_shown_get_desk (self->shown)));
}

/* Of the service at the cursor: what may be changed, and why not the rest. */
static void
refresh_detail (GuichetServiceBottom *self)
{
  GuichetService *service = guichet_service_view_get_current (self->view);
  g_autofree char *rights = NULL;
  g_autofree char *detail = NULL;

  if (service != NULL)
    {
      rights = guichet_service_text_rights (service, guichet_service_shown_get_me (self->shown));
      detail = g_strdup_printf ("%s · %s", guichet_service_get_name (service), rights);
    }
  g_object_set (self->bottom, "detail", detail, NULL);
}

static void
refresh_selection (GuichetServiceBottom *self)
{
  GuichetReadingList *services = get_services (self);
  g_autofree char *count = guichet_service_text_count (
      g_list_model_get_n_items (guichet_service_shown_get_rows (self->shown)));
  g_autofree char *missing = guichet_service_text_known (
      guichet_reading_list_get_n_known (services), guichet_reading_list_get_n_total (services));

  guichet_list_bottom_refresh (self->bottom, count, missing);
}

/**
 * guichet_service_bottom_refresh:
 * @self: the bar
 *
 * Tells anew how many there are, how old that is, and what may be changed.
 */
void
guichet_service_bottom_refresh (GuichetServiceBottom *self)
{
  g_return_if_fail (GUICHET_IS_SERVICE_BOTTOM (self));

  /* The main menu has it too. */
  gtk_widget_set_visible (self->export_button, !guichet_service_shown_is_compact (self->shown));
  refresh_selection (self);
  refresh_detail (self);
}

/**
 * guichet_service_bottom_set_view:
 * @self: the bar
 * @view: the table above it, in the same page; set once
 * @shown: what the table shows
 */
void
guichet_service_bottom_set_view (GuichetServiceBottom *self,
                                 GuichetServiceView *view,
                                 GuichetServiceShown *shown)
{
  g_return_if_fail (GUICHET_IS_SERVICE_BOTTOM (self));
  g_return_if_fail (self->shown == NULL);

  self->view = view;
  self->shown = g_object_ref (shown);
  guichet_list_bottom_set_list (self->bottom, get_services (self),
                                guichet_service_view_get_ticks (view));
  g_signal_connect_object (view, "selection-changed", G_CALLBACK (refresh_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "current-changed", G_CALLBACK (refresh_detail), self,
                           G_CONNECT_SWAPPED);
}

static void
guichet_service_bottom_dispose (GObject *object)
{
  g_clear_object (&GUICHET_SERVICE_BOTTOM (object)->shown);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_SERVICE_BOTTOM);
  G_OBJECT_CLASS (guichet_service_bottom_parent_class)->dispose (object);
}

static void
guichet_service_bottom_class_init (GuichetServiceBottomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_service_bottom_dispose;

  g_type_ensure (GUICHET_TYPE_LIST_BOTTOM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-service-bottom.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, bottom);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, export_button);
}

static void
guichet_service_bottom_init (GuichetServiceBottom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
