/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-services-page.c: every service of the account with its contacts, in one table: search,
 * filters, selection. Asks for no change itself: “change” opens the window that does.
 */
#include "config.h"

#include "guichet-services-page.h"

#include "guichet-bulk-bar.h"
#include "guichet-contact-change-window.h"
#include "guichet-no-account-page.h"
#include "guichet-reading-content.h"
#include "guichet-search-bar.h"
#include "guichet-service-bottom.h"
#include "guichet-service-filters.h"
#include "guichet-service-output.h"
#include "guichet-service-trouble.h"
#include "guichet-service-view.h"

#include <glib/gi18n-lib.h>

struct _GuichetServicesPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GuichetNoAccountPage *no_account_page;
  GuichetBulkBar *bulks;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GuichetServiceFilters *filters;
  GuichetServiceTrouble *trouble;
  GtkStack *content;
  GuichetServiceView *view;
  GuichetServiceBottom *bottom;

  GuichetDesk *desk;
  GuichetServiceList *services;
  GuichetServiceShown *shown;
  GuichetReadingContent *what; /* of these stands in @content */
  gboolean is_new;             /* the keyboard belongs to the table as soon as there is one */
};

G_DEFINE_FINAL_TYPE (GuichetServicesPage, guichet_services_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetServicesPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

static void
content_changed_cb (GuichetServicesPage *self)
{
  const char *name = guichet_reading_content_get_name (self->what);
  const gboolean is_table = g_str_equal (name, "table");

  gtk_stack_set_visible_child_name (self->content, name);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom), is_table);
  guichet_service_bottom_refresh (self->bottom);
  if (self->is_new && is_table && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    {
      self->is_new = FALSE;
      guichet_service_view_begin (self->view);
    }
}

/* What could not be read while nobody was there to ask is read as soon as somebody is. */
static void
session_changed_cb (GuichetServicesPage *self)
{
  const GuichetSessionState state =
      guichet_session_get_state (guichet_desk_get_session (self->desk));

  gtk_stack_set_visible_child_name (
      self->stack, state == GUICHET_SESSION_STATE_UNCONFIGURED ? "no-account" : "services");
  guichet_reading_list_catch_up (GUICHET_READING_LIST (self->services));
}

/* What the person does */

static void
selection_changed_cb (GuichetServicesPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change",
                                 guichet_service_view_get_n_selected (self->view) > 0);
}

static void
change_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_services_page_change (GUICHET_SERVICES_PAGE (widget));
}

static void
search_changed_cb (GuichetServicesPage *self)
{
  guichet_service_shown_set_typed (self->shown, gtk_editable_get_text (self->search_entry));
}

/* Who has searched wants to go through what was found. */
static void
search_done_cb (GuichetServicesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_mode_changed_cb (GuichetServicesPage *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    search_done_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServicesPage *self = GUICHET_SERVICES_PAGE (widget);
  g_autoptr(GPtrArray) services = guichet_service_output_collect (self->view, self->shown);
  g_autoptr(AdwToast) toast = guichet_service_output_copy (widget, services);

  g_signal_emit (widget, toast_signal, 0, toast);
}

/**
 * guichet_services_page_export:
 * @self: the page
 *
 * Asks for a file and writes what is selected to it or, if nothing is, all that is shown.
 */
void
guichet_services_page_export (GuichetServicesPage *self)
{
  g_autoptr(GPtrArray) services = NULL;

  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));

  services = guichet_service_output_collect (self->view, self->shown);
  guichet_service_output_save (GTK_WIDGET (self), services);
}

static void
change (GuichetServicesPage *self, GPtrArray *services)
{
  guichet_contact_change_window_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                      self->desk, services);
}

/* The reason stands below the table, and in the tooltip of the button. */
static void
edit_cb (GuichetServicesPage *self, GuichetService *service)
{
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (services, g_object_ref (service));
  change (self, services);
}

/**
 * guichet_services_page_change:
 * @self: the page
 *
 * Opens the window that changes the contacts of what is selected or, if nothing is, of the service
 * at the cursor.
 */
void
guichet_services_page_change (GuichetServicesPage *self)
{
  g_autoptr(GPtrArray) services = NULL;
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));

  services = guichet_service_view_get_selected (self->view);
  if (services->len == 0 && guichet_service_view_get_current (self->view) != NULL)
    g_ptr_array_add (services, g_object_ref (guichet_service_view_get_current (self->view)));
  if (services->len > 0)
    {
      change (self, services);
      return;
    }
  toast = adw_toast_new (_("Select the services first"));
  g_signal_emit (self, toast_signal, 0, toast);
}

/**
 * guichet_services_page_refresh:
 * @self: the page
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_services_page_refresh (GuichetServicesPage *self)
{
  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));

  guichet_reading_list_refresh (GUICHET_READING_LIST (self->services));
}

/**
 * guichet_services_page_set_desk:
 * @self: the page
 * @desk: whose services are shown; set once
 */
void
guichet_services_page_set_desk (GuichetServicesPage *self, GuichetDesk *desk)
{
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  session = guichet_desk_get_session (desk);
  self->services =
      g_object_ref (guichet_contacts_desk_get_services (guichet_desk_get_contacts (desk)));
  self->shown = guichet_service_shown_new (guichet_desk_get_contacts (desk));
  guichet_no_account_page_set_session (self->no_account_page, session);
  guichet_bulk_bar_set_desk (self->bulks, desk, GUICHET_BULK_BAR_CONTACTS);
  guichet_service_filters_set_shown (self->filters, self->shown);
  guichet_service_trouble_set_services (self->trouble, self->services, session);
  guichet_service_view_set_shown (self->view, self->shown);
  guichet_service_bottom_set_view (self->bottom, self->view, self->shown);
  self->what = guichet_reading_content_new (
      G_LIST_MODEL (self->services), guichet_service_shown_get_rows (self->shown), self->shown);
  g_signal_connect_object (self->what, "changed", G_CALLBACK (content_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  guichet_reading_list_load (GUICHET_READING_LIST (self->services));
  /* Now, so that the window is never asked how wide what it does not show would be. */
  content_changed_cb (self);
}

static void
guichet_services_page_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GuichetServicesPage *self = GUICHET_SERVICES_PAGE (object);

  switch ((GuichetServicesPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, self->search_entry,
                                   g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_services_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GuichetServicesPage *self = GUICHET_SERVICES_PAGE (object);

  switch ((GuichetServicesPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_services_page_dispose (GObject *object)
{
  GuichetServicesPage *self = GUICHET_SERVICES_PAGE (object);

  /* A table that goes takes its columns away, and with them the order of its rows. */
  g_clear_object (&self->what);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SERVICES_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->services);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_services_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_NO_ACCOUNT_PAGE);
  g_type_ensure (GUICHET_TYPE_SERVICE_BOTTOM);
  g_type_ensure (GUICHET_TYPE_BULK_BAR);
  g_type_ensure (GUICHET_TYPE_SERVICE_FILTERS);
  g_type_ensure (GUICHET_TYPE_SERVICE_TROUBLE);
  g_type_ensure (GUICHET_TYPE_SERVICE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-services-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, no_account_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, bulks);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, content);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, bottom);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

static void
guichet_services_page_class_init (GuichetServicesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_services_page_set_property;
  object_class->get_property = guichet_services_page_get_property;
  object_class->dispose = guichet_services_page_dispose;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_SERVICES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_install_action (widget_class, "page.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy",
                                       NULL);

  bind_template (widget_class);
}

static void
guichet_services_page_init (GuichetServicesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.change", FALSE);
  self->is_new = TRUE;
  guichet_search_bar_set_entry (self->search_bar, self->search_entry);
}
