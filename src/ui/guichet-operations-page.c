/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations-page.c: what OVHcloud does for the domain names of the account: a list with
 * search and filter, one of them beside it. It is read while the page is seen, and not otherwise.
 */
#include "config.h"

#include "guichet-operations-page-private.h"

#include "guichet-csv-dialog.h"
#include "guichet-operation-csv.h"
#include "guichet-operation-text.h"
#include "guichet-search-bar.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GuichetOperationsPage, guichet_operations_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_N_WAITING = 1,
  PROP_SEARCH_MODE,
} GuichetOperationsPageProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

/* What is shown */

static void
refresh (GuichetOperationsPage *self)
{
  const guint n_shown = g_list_model_get_n_items (guichet_operation_view_get_found (self->view));
  const guint n_total =
      g_list_model_get_n_items (guichet_operation_list_get_model (self->operations));
  GuichetReadList *tasks = GUICHET_READ_LIST (guichet_operation_list_get_tasks (self->operations));
  g_autofree char *count = guichet_operation_text_count (n_shown, n_total);

  gtk_stack_set_visible_child_name (self->content_stack,
                                    guichet_reading_content_get_name (self->content));
  gtk_label_set_label (self->count, n_total > 0 ? count : "");
  /* Both lists come from the same place, and fail for the same reason as a rule. */
  gtk_widget_set_visible (GTK_WIDGET (self->order_trouble),
                          guichet_read_list_get_error (tasks) == NULL);
}

static void
search_changed_cb (GuichetOperationsPage *self)
{
  guichet_operation_view_set_search (self->view, gtk_editable_get_text (self->search_entry));
}

static void
filter_changed_cb (GuichetOperationsPage *self)
{
  /* They stand in the order of their values. */
  guichet_operation_view_set_filter (
      self->view, (GuichetOperationFilter) gtk_drop_down_get_selected (self->filter));
}

static void
search_mode_changed_cb (GuichetOperationsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

static void
show_all_cb (GuichetOperationsPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->filter, GUICHET_OPERATION_FILTER_ALL);
}

static void
told_cb (GuichetOperationsPage *self, const char *text)
{
  g_autoptr(AdwToast) toast = adw_toast_new (text);

  g_signal_emit (self, toast_signal, 0, toast);
}

static void
notify_n_cb (GuichetOperationsPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_WAITING]);
}

/**
 * guichet_operations_page_refresh:
 * @self: the page
 *
 * Asks OVHcloud again.
 */
void
guichet_operations_page_refresh (GuichetOperationsPage *self)
{
  g_return_if_fail (GUICHET_IS_OPERATIONS_PAGE (self));
  g_return_if_fail (self->operations != NULL);

  guichet_operation_list_refresh (self->operations);
}

/**
 * guichet_operations_page_export:
 * @self: the page
 *
 * Asks for a file, and writes what is shown to it.
 */
void
guichet_operations_page_export (GuichetOperationsPage *self)
{
  const GuichetCsvWords words = {
    _("Export operations"), _("operations.csv"), _("The operations could not be saved") };
  g_autofree char *csv = NULL;

  g_return_if_fail (GUICHET_IS_OPERATIONS_PAGE (self));

  csv = guichet_operation_csv_write (guichet_operation_view_get_found (self->view));
  guichet_csv_dialog_save (GTK_WIDGET (self), &words, csv, NULL);
}

/* Seen or not */

static void
set_held (GuichetOperationsPage *self, gboolean is_held)
{
  if (self->operations == NULL || self->is_held == is_held)
    return;
  self->is_held = is_held;
  if (is_held)
    guichet_operation_list_hold (self->operations);
  else
    guichet_operation_list_release (self->operations);
}

static void
guichet_operations_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (guichet_operations_page_parent_class)->map (widget);
  set_held (GUICHET_OPERATIONS_PAGE (widget), TRUE);
}

static void
guichet_operations_page_unmap (GtkWidget *widget)
{
  set_held (GUICHET_OPERATIONS_PAGE (widget), FALSE);
  GTK_WIDGET_CLASS (guichet_operations_page_parent_class)->unmap (widget);
}

/**
 * guichet_operations_page_set_desk:
 * @self: the page
 * @desk: whose operations are shown; set once
 */
void
guichet_operations_page_set_desk (GuichetOperationsPage *self, GuichetDesk *desk)
{
  GuichetDomainsDesk *domains = NULL;
  GuichetSession *session = NULL;
  GListModel *tasks = NULL;

  g_return_if_fail (GUICHET_IS_OPERATIONS_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  domains = guichet_desk_get_domains (desk);
  session = guichet_desk_get_session (desk);
  tasks = G_LIST_MODEL (guichet_domains_desk_get_tasks (domains));
  self->operations = guichet_operation_list_new (domains);
  guichet_operation_view_set_operations (self->view, self->operations);
  guichet_operation_detail_set_tasks (self->operation_detail, GUICHET_DOMAIN_TASK_LIST (tasks));
  guichet_reading_trouble_set_list (self->trouble, tasks, session);
  guichet_reading_trouble_set_list (
      self->order_trouble, G_LIST_MODEL (guichet_domains_desk_get_orders (domains)), session);
  self->content = guichet_reading_content_new (tasks, guichet_operation_view_get_found (self->view),
                                               self->operations);
  g_signal_connect_object (self->content, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_operation_list_get_model (self->operations), "items-changed",
                           G_CALLBACK (guichet_operations_page_refresh_seen), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->operations, "notify::n-waiting", G_CALLBACK (notify_n_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  notify_n_cb (self);
  set_held (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static gboolean
guichet_operations_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_OPERATIONS_PAGE (widget)->view));
}

static void
guichet_operations_page_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  GuichetOperationsPage *self = GUICHET_OPERATIONS_PAGE (object);

  switch ((GuichetOperationsPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, self->search_entry,
                                   g_value_get_boolean (value));
      break;
    case PROP_N_WAITING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_operations_page_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  GuichetOperationsPage *self = GUICHET_OPERATIONS_PAGE (object);

  switch ((GuichetOperationsPageProperty) prop_id)
    {
    case PROP_N_WAITING:
      g_value_set_uint (value, self->operations != NULL
                                   ? guichet_operation_list_get_n_waiting (self->operations)
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
guichet_operations_page_dispose (GObject *object)
{
  GuichetOperationsPage *self = GUICHET_OPERATIONS_PAGE (object);

  set_held (self, FALSE);
  g_clear_object (&self->content);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_OPERATIONS_PAGE);
  g_clear_object (&self->operations);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_operations_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_OPERATION_DETAIL);
  g_type_ensure (GUICHET_TYPE_OPERATION_VIEW);
  g_type_ensure (GUICHET_TYPE_READING_TROUBLE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operations-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, GuichetOperationsPage, name)
  BIND (search_bar);
  BIND (search_entry);
  BIND (filter);
  BIND (count);
  BIND (trouble);
  BIND (order_trouble);
  BIND (leaflet);
  BIND (list);
  BIND (content_stack);
  BIND (view);
  BIND (detail);
  BIND (detail_stack);
  BIND (operation_detail);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  gtk_widget_class_bind_template_callback (widget_class, guichet_operations_page_refresh);
}

static void
guichet_operations_page_class_init (GuichetOperationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_operations_page_set_property;
  object_class->get_property = guichet_operations_page_get_property;
  object_class->dispose = guichet_operations_page_dispose;
  widget_class->map = guichet_operations_page_map;
  widget_class->unmap = guichet_operations_page_unmap;
  widget_class->grab_focus = guichet_operations_page_grab_focus;

  props[PROP_N_WAITING] = g_param_spec_uint ("n-waiting", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_OPERATIONS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  bind_template (widget_class);
  guichet_operations_page_install_seen (widget_class);
}

static void
guichet_operations_page_init (GuichetOperationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_search_bar_set_entry (self->search_bar, self->search_entry);
  guichet_operations_page_refresh_layout (self);
}
