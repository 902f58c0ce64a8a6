/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page.c: the requests for changes of contact: what waits for this side, what
 * waits for the other, what is over. They are read while the page is seen, and not otherwise.
 */
#include "config.h"

#include "guichet-requests-page-private.h"

#include "guichet-search-bar.h"

/* Before that, an answer may come in time to show no spinner; in milliseconds. */
#define SPINNER_DELAY 300

G_DEFINE_FINAL_TYPE (GuichetRequestsPage, guichet_requests_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_N_TO_CONFIRM = 1,
  PROP_SEARCH_MODE,
} GuichetRequestsPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

void
guichet_requests_page_add_toast (GuichetRequestsPage *self, AdwToast *toast)
{
  g_signal_emit (self, toast_signal, 0, toast);
}

void
guichet_requests_page_tell (GuichetRequestsPage *self, const char *text)
{
  g_autoptr(AdwToast) toast = adw_toast_new (text);

  guichet_requests_page_add_toast (self, toast);
}

/* What is shown */

static void
search_changed_cb (GuichetRequestsPage *self)
{
  guichet_contact_request_view_set_search (
      self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
filter_changed_cb (GuichetRequestsPage *self)
{
  guichet_contact_request_view_set_filter (
      self->view, (GuichetContactRequestFilter) gtk_drop_down_get_selected (self->filter));
}

static void
spinner_due_cb (gpointer user_data)
{
  GuichetRequestsPage *self = user_data;

  self->spinner_delay = 0;
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

/* Nobody knows yet whether there is something. */
static void
show_loading (GuichetRequestsPage *self)
{
  if (self->spinner_delay == 0 && !gtk_spinner_get_spinning (self->spinner))
    self->spinner_delay = g_timeout_add_once (SPINNER_DELAY, spinner_due_cb, self);
}

static void
show_page (GuichetRequestsPage *self, const char *name)
{
  g_clear_handle_id (&self->spinner_delay, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
refresh (GuichetRequestsPage *self)
{
  GuichetContactSides *sides = guichet_contact_request_entries_get_sides (self->entries);
  const guint n_all =
      g_list_model_get_n_items (guichet_contact_request_entries_get_model (self->entries));

  guichet_contact_request_troubles_refresh (self->troubles, sides);
  if (guichet_contact_request_view_get_n_found (self->view) > 0)
    show_page (self, "list");
  else if (n_all > 0)
    show_page (self, "nothing");
  else if (guichet_contact_request_entries_get_loading (self->entries))
    show_loading (self);
  else
    show_page (self, guichet_contact_request_troubles_has_any (sides) ? "unknown" : "empty");
}

/* A request that somebody wants to see may be in the list now. */
void
guichet_requests_page_found (GuichetRequestsPage *self)
{
  refresh (self);
  if (self->wanted != 0 && guichet_contact_request_view_select (self->view, self->wanted))
    self->wanted = 0;
}

static void
notify_n_cb (GuichetRequestsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TO_CONFIRM]);
}

/* Seen or not */

static void
hold (GuichetRequestsPage *self)
{
  if (self->entries == NULL || self->is_held)
    return;
  self->is_held = TRUE;
  guichet_contact_request_entries_hold (self->entries);
}

static void
release (GuichetRequestsPage *self)
{
  if (!self->is_held)
    return;
  self->is_held = FALSE;
  guichet_contact_request_entries_release (self->entries);
}

static void
guichet_requests_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (guichet_requests_page_parent_class)->map (widget);
  hold (GUICHET_REQUESTS_PAGE (widget));
}

static void
guichet_requests_page_unmap (GtkWidget *widget)
{
  release (GUICHET_REQUESTS_PAGE (widget));
  GTK_WIDGET_CLASS (guichet_requests_page_parent_class)->unmap (widget);
}

/**
 * guichet_requests_page_set_desk:
 * @self: the page
 * @desk: whose accounts are shown; set once
 */
void
guichet_requests_page_set_desk (GuichetRequestsPage *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->entries = guichet_contact_request_entries_new (guichet_desk_get_contacts (desk));
  guichet_contact_request_view_set_entries (self->view, self->entries);
  g_signal_connect_object (self->entries, "refreshed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::n-to-confirm", G_CALLBACK (notify_n_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_requests_page_follow_news (self);
  refresh (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hold (self);
}

static void
search_mode_changed_cb (GuichetRequestsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
guichet_requests_page_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  GuichetRequestsPage *self = GUICHET_REQUESTS_PAGE (object);

  switch ((GuichetRequestsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, GTK_EDITABLE (self->search_entry),
                                   g_value_get_boolean (value));
      break;
    case PROP_N_TO_CONFIRM:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_requests_page_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GuichetRequestsPage *self = GUICHET_REQUESTS_PAGE (object);

  switch ((GuichetRequestsPageProperty) prop_id)
    {
    case PROP_N_TO_CONFIRM:
      g_value_set_uint (value,
                        self->entries != NULL
                            ? guichet_contact_request_entries_get_n_to_confirm (self->entries)
                            : 0);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_requests_page_dispose (GObject *object)
{
  GuichetRequestsPage *self = GUICHET_REQUESTS_PAGE (object);

  release (self);
  g_clear_handle_id (&self->spinner_delay, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_REQUESTS_PAGE);
  g_clear_object (&self->news_toast);
  g_clear_object (&self->news);
  g_clear_object (&self->entries);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_requests_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-requests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, troubles);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "found_cb",
                                                G_CALLBACK (guichet_requests_page_found));
}

static void
guichet_requests_page_class_init (GuichetRequestsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_requests_page_set_property;
  object_class->get_property = guichet_requests_page_get_property;
  object_class->dispose = guichet_requests_page_dispose;
  widget_class->map = guichet_requests_page_map;
  widget_class->unmap = guichet_requests_page_unmap;

  props[PROP_N_TO_CONFIRM] = g_param_spec_uint ("n-to-confirm", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_REQUESTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (GUICHET_TYPE_CONTACT_REQUEST_TROUBLES);
  g_type_ensure (GUICHET_TYPE_CONTACT_REQUEST_VIEW);
  bind_template (widget_class);
  guichet_requests_page_install_actions (widget_class);
}

static void
guichet_requests_page_init (GuichetRequestsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_search_bar_set_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
