/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page.c: the requests for changes of contact: what waits for this side, what
 * waits for the other, what is over. They are read while the page is seen, and not otherwise.
 */
#include "config.h"

#include "guichet-requests-page.h"

#include "guichet-contact-request-entries.h"
#include "guichet-contact-request-row.h"
#include "guichet-contact-request-text.h"
#include "guichet-problem.h"

#include <glib/gi18n-lib.h>

/* Before that, an answer may come in time to show no spinner; in milliseconds. */
#define SPINNER_DELAY 300

struct _GuichetRequestsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GuichetProblem *problem;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkListView *list;

  GuichetDesk *desk;
  GuichetContactRequestEntries *entries;
  GtkFilter *filter;
  GtkFilterListModel *found;
  GPtrArray *bound; /* of GtkListItem: those that show a row */
  gint64 wanted;    /* the request to be shown once it is read; 0: none */
  guint spinner_delay;
  gboolean is_held;
};

G_DEFINE_FINAL_TYPE (GuichetRequestsPage, guichet_requests_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_N_TO_CONFIRM = 1,
} GuichetRequestsPageProperty;

static GParamSpec *props[PROP_N_TO_CONFIRM + 1];
static guint toast_signal;

static GListModel *
get_all (GuichetRequestsPage *self)
{
  return guichet_contact_request_entries_get_model (self->entries);
}

/* What is shown */

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  GuichetRequestsPage *self = user_data;

  return guichet_contact_request_text_matches (
      item, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
filter_changed_cb (GuichetRequestsPage *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
spinner_due_cb (gpointer user_data)
{
  GuichetRequestsPage *self = user_data;

  self->spinner_delay = 0;
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
refresh_problem (GuichetRequestsPage *self)
{
  const GError *error = guichet_contact_request_entries_get_error (self->entries);

  if (error != NULL)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
}

static void
refresh (GuichetRequestsPage *self)
{
  const gboolean is_loading = guichet_contact_request_entries_get_loading (self->entries);
  const gboolean has_failed = guichet_contact_request_entries_get_error (self->entries) != NULL;
  const guint n_all = g_list_model_get_n_items (get_all (self));
  const guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  refresh_problem (self);
  if (n_all == 0 && is_loading)
    {
      if (self->spinner_delay == 0 && !gtk_spinner_get_spinning (self->spinner))
        self->spinner_delay = g_timeout_add_once (SPINNER_DELAY, spinner_due_cb, self);
      return;
    }
  g_clear_handle_id (&self->spinner_delay, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, n_found > 0  ? "list"
                                                 : n_all > 0  ? "nothing"
                                                 : has_failed ? "unknown"
                                                              : "empty");
}

static void
notify_n_cb (GuichetRequestsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_TO_CONFIRM]);
}

static void
retry_cb (GuichetRequestsPage *self)
{
  guichet_contact_request_entries_refresh (self->entries);
}

static void
news_cb (GuichetRequestsPage *self, GuichetContactRequest *request)
{
  g_autofree char *text = guichet_contact_request_text_news (request);
  g_autoptr(AdwToast) toast = adw_toast_new (text);

  g_signal_emit (self, toast_signal, 0, toast);
}

/* Rows */

static void
refresh_heading (GuichetRequestsPage *self, GtkListItem *item)
{
  const guint position = gtk_list_item_get_position (item);
  GuichetContactRequestEntry *entry = gtk_list_item_get_item (item);
  g_autoptr(GuichetContactRequestEntry) above = NULL;
  GuichetContactRequestGroup group;

  if (entry == NULL)
    return;
  group = guichet_contact_request_entry_get_group (entry);
  if (position > 0)
    above = g_list_model_get_item (G_LIST_MODEL (self->found), position - 1);
  guichet_contact_request_row_set_heading (
      GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)),
      above != NULL && guichet_contact_request_entry_get_group (above) == group
          ? NULL
          : guichet_contact_request_text_heading (group));
}

/* What is first of its group may have another one above it now. */
static void
found_changed_cb (GuichetRequestsPage *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    refresh_heading (self, self->bound->pdata[i]);
  refresh (self);
  if (self->wanted != 0)
    guichet_requests_page_show_request (self, self->wanted);
}

static void
position_changed_cb (GuichetRequestsPage *self, GParamSpec *pspec, GtkListItem *item)
{
  refresh_heading (self, item);
}

static void
setup_row_cb (GuichetRequestsPage *self, GtkListItem *item)
{
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, guichet_contact_request_row_new ());
}

static void
bind_row_cb (GuichetRequestsPage *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  guichet_contact_request_row_set_entry (
      GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  refresh_heading (self, item);
}

static void
unbind_row_cb (GuichetRequestsPage *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  guichet_contact_request_row_set_entry (
      GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Public */

/**
 * guichet_requests_page_show_request:
 * @self: the page
 * @id: the number of a request
 *
 * Scrolls to it and selects it, now or as soon as it is read.
 */
void
guichet_requests_page_show_request (GuichetRequestsPage *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (self->desk != NULL);

  self->wanted = id;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->found)); i++)
    {
      g_autoptr(GuichetContactRequestEntry) entry =
                     g_list_model_get_item (G_LIST_MODEL (self->found), i);

      if (guichet_contact_request_entry_get_id (entry) != id)
        continue;
      self->wanted = 0;
      /* Selects it and scrolls there; a list view of GTK 4.8 has no function for it. */
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      gtk_selection_model_select_item (gtk_list_view_get_model (self->list), i, TRUE);
      return;
    }
}

/**
 * guichet_requests_page_paste:
 * @self: the page
 *
 * Takes the clipboard as a code, a link or an e-mail, and asks what to do with it.
 */
void
guichet_requests_page_paste (GuichetRequestsPage *self)
{
  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
}

/**
 * guichet_requests_page_set_desk:
 * @self: the page
 * @desk: whose accounts are shown; set once
 */
void
guichet_requests_page_set_desk (GuichetRequestsPage *self, GuichetDesk *desk)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  g_return_if_fail (GUICHET_IS_REQUESTS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->entries = guichet_contact_request_entries_new (guichet_desk_get_contacts (desk));
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->found =
      gtk_filter_list_model_new (g_object_ref (get_all (self)), g_object_ref (self->filter));
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->entries, "refreshed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::n-to-confirm", G_CALLBACK (notify_n_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "arrived", G_CALLBACK (news_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "changed", G_CALLBACK (news_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    guichet_contact_request_entries_hold (self->entries);
  self->is_held = gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* Seen or not */

static void
guichet_requests_page_map (GtkWidget *widget)
{
  GuichetRequestsPage *self = GUICHET_REQUESTS_PAGE (widget);

  GTK_WIDGET_CLASS (guichet_requests_page_parent_class)->map (widget);
  if (self->entries == NULL || self->is_held)
    return;
  self->is_held = TRUE;
  guichet_contact_request_entries_hold (self->entries);
}

static void
release (GuichetRequestsPage *self)
{
  if (self->is_held)
    guichet_contact_request_entries_release (self->entries);
  self->is_held = FALSE;
}

static void
guichet_requests_page_unmap (GtkWidget *widget)
{
  release (GUICHET_REQUESTS_PAGE (widget));
  GTK_WIDGET_CLASS (guichet_requests_page_parent_class)->unmap (widget);
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
  /* The filter knows the page; the models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->entries);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_REQUESTS_PAGE);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  G_OBJECT_CLASS (guichet_requests_page_parent_class)->dispose (object);
}

static void
guichet_requests_page_class_init (GuichetRequestsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = guichet_requests_page_get_property;
  object_class->dispose = guichet_requests_page_dispose;
  widget_class->map = guichet_requests_page_map;
  widget_class->unmap = guichet_requests_page_unmap;

  props[PROP_N_TO_CONFIRM] = g_param_spec_uint ("n-to-confirm", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_REQUESTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-requests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}

static void
guichet_requests_page_init (GuichetRequestsPage *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
