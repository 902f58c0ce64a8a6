/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-bottom.c: below the table of services: how many are shown or selected, how old
 * that is, what may be changed of the one at the cursor, and the buttons for the selection.
 */
#include "config.h"

#include "guichet-service-bottom.h"

#include "guichet-service-text.h"

struct _GuichetServiceBottom
{
  AdwBin parent_instance;

  GtkLabel *detail;
  GtkCheckButton *all;
  GtkLabel *count;
  GtkSpinner *spinner;
  GtkLabel *state;
  GtkWidget *export_button;

  GuichetServiceView *view; /* (unowned): a neighbour in the same page */
  GuichetServiceShown *shown;
  gboolean is_showing; /* the selection, not the person, moves the button */
};

G_DEFINE_FINAL_TYPE (GuichetServiceBottom, guichet_service_bottom, ADW_TYPE_BIN)

static void
all_toggled_cb (GuichetServiceBottom *self)
{
  if (!self->is_showing)
    guichet_service_view_select_all (self->view, gtk_check_button_get_active (self->all));
}

/* Of the service at the cursor: what may be changed, and why not the rest. */
static void
refresh_detail (GuichetServiceBottom *self)
{
  GuichetService *service = guichet_service_view_get_current (self->view);
  g_autofree char *rights = NULL;
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->detail), service != NULL);
  if (service == NULL)
    return;
  rights = guichet_service_text_rights (service, guichet_service_shown_get_me (self->shown));
  detail = g_strdup_printf ("%s · %s", guichet_service_get_name (service), rights);
  gtk_label_set_label (self->detail, detail);
}

static void
refresh_selection (GuichetServiceBottom *self)
{
  const guint n_shown = g_list_model_get_n_items (guichet_service_shown_get_rows (self->shown));
  const guint n_selected = guichet_service_view_get_n_selected (self->view);
  const guint n_hidden = guichet_service_view_get_n_hidden (self->view);
  g_autofree char *count = n_selected > 0 ? guichet_service_text_selected (n_selected, n_hidden)
                                          : guichet_service_text_count (n_shown);
  const gboolean are_all = n_shown > 0 && n_selected - n_hidden == n_shown;

  self->is_showing = TRUE;
  gtk_check_button_set_active (self->all, are_all);
  gtk_check_button_set_inconsistent (self->all, n_selected > 0 && !are_all);
  self->is_showing = FALSE;
  gtk_label_set_label (self->count, count);
}

static char *
write_state (GuichetServiceList *services)
{
  const guint n_known = guichet_reading_list_get_n_known (GUICHET_READING_LIST (services));
  const guint n_total = guichet_reading_list_get_n_total (GUICHET_READING_LIST (services));
  const gint64 age = guichet_reading_list_get_age (GUICHET_READING_LIST (services));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (n_known < n_total)
    return guichet_service_text_known (n_known, n_total);
  return age >= 0 ? guichet_service_text_age (age, now) : g_strdup ("");
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
  GuichetServiceList *services = NULL;
  g_autofree char *state = NULL;
  gboolean is_loading;

  g_return_if_fail (GUICHET_IS_SERVICE_BOTTOM (self));

  services = guichet_contacts_desk_get_services (guichet_service_shown_get_desk (self->shown));
  state = write_state (services);
  is_loading = guichet_reading_list_get_loading (GUICHET_READING_LIST (services));
  gtk_label_set_label (self->state, state);
  gtk_spinner_set_spinning (self->spinner, is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_loading);
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

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-service-bottom.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, all);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, count);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceBottom, export_button);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
guichet_service_bottom_init (GuichetServiceBottom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
