/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-services-page.c: every service of the account with its contacts, in one table: search,
 * filters, selection. Asks for no change itself: “change” opens the window that does.
 */
#include "config.h"

#include "guichet-services-page.h"

#include "guichet-no-account-page.h"
#include "guichet-service-columns.h"
#include "guichet-service-shown.h"
#include "guichet-service-text.h"

struct _GuichetServicesPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GuichetNoAccountPage *no_account_page;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *kind;
  GtkDropDown *role;
  GtkToggleButton *pending_only;
  GtkStack *content;
  GtkColumnView *view;
  GtkLabel *count;

  GuichetDesk *desk;
  GuichetServiceList *services;
  GuichetServiceShown *shown;
};

G_DEFINE_FINAL_TYPE (GuichetServicesPage, guichet_services_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetServicesPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

/* What is shown */

static const char *
find_content (GuichetServicesPage *self)
{
  if (g_list_model_get_n_items (guichet_service_shown_get_rows (self->shown)) > 0)
    return "table";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->services)) > 0)
    return "nothing";
  return guichet_service_list_get_loading (self->services) ? "loading" : "empty";
}

static void
refresh (GuichetServicesPage *self)
{
  const guint n_shown = g_list_model_get_n_items (guichet_service_shown_get_rows (self->shown));
  g_autofree char *count = guichet_service_text_count (n_shown);

  gtk_stack_set_visible_child_name (self->content, find_content (self));
  gtk_label_set_label (self->count, count);
}

static void
refresh_session (GuichetServicesPage *self)
{
  const GuichetSessionState state =
      guichet_session_get_state (guichet_desk_get_session (self->desk));

  gtk_stack_set_visible_child_name (
      self->stack, state == GUICHET_SESSION_STATE_UNCONFIGURED ? "no-account" : "services");
}

/* Filters */

static void
kind_chosen_cb (GuichetServicesPage *self)
{
  /* The first is all of them, the others stand in the order of their values. */
  if (self->shown != NULL)
    guichet_service_shown_set_kind (self->shown, (int) gtk_drop_down_get_selected (self->kind) - 1);
}

static void
role_chosen_cb (GuichetServicesPage *self)
{
  static const GuichetContactTypes roles[] = { GUICHET_CONTACT_NONE, GUICHET_CONTACT_ADMIN,
                                               GUICHET_CONTACT_TECH, GUICHET_CONTACT_BILLING };

  if (self->shown != NULL)
    guichet_service_shown_set_roles (self->shown, roles[gtk_drop_down_get_selected (self->role)]);
}

static void
pending_toggled_cb (GuichetServicesPage *self)
{
  guichet_service_shown_set_pending_only (self->shown,
                                          gtk_toggle_button_get_active (self->pending_only));
}

static void
search_changed_cb (GuichetServicesPage *self)
{
  guichet_service_shown_set_typed (self->shown, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_changed_cb (GuichetServicesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
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
  GuichetSession *session = NULL;

  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));

  session = guichet_desk_get_session (self->desk);
  if (guichet_session_get_state (session) != GUICHET_SESSION_STATE_READY)
    guichet_session_load (session);
  guichet_service_list_load (self->services);
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
  g_autoptr(GtkMultiSelection) selection = NULL;

  g_return_if_fail (GUICHET_IS_SERVICES_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  session = guichet_desk_get_session (desk);
  self->services =
      g_object_ref (guichet_contacts_desk_get_services (guichet_desk_get_contacts (desk)));
  self->shown = guichet_service_shown_new (self->services, session);
  guichet_no_account_page_set_session (self->no_account_page, session);
  guichet_service_shown_set_sorter (self->shown, gtk_column_view_get_sorter (self->view));
  selection = gtk_multi_selection_new (g_object_ref (guichet_service_shown_get_rows (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (guichet_service_shown_get_rows (self->shown), "items-changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->services, "notify::loading", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh_session), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  refresh_session (self);
  guichet_service_list_load (self->services);
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
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
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

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SERVICES_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->services);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_services_page_parent_class)->dispose (object);
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

  g_type_ensure (GUICHET_TYPE_NO_ACCOUNT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-services-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, no_account_page);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, kind);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, role);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, pending_only);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, content);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetServicesPage, count);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pending_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

static void
guichet_services_page_init (GuichetServicesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  guichet_service_columns_add (self->view);
}
