/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-page.c: every line and number with what the directories print of it, what
 * it lacks, and how far its publication has come: search, filters, selection of several. Changes no
 * entry itself.
 */
#include "config.h"

#include "guichet-directory-list-page-private.h"

#include "guichet-directory-text.h"
#include "guichet-only-child.h"
#include "guichet-search-bar.h"

G_DEFINE_FINAL_TYPE (GuichetDirectoryListPage, guichet_directory_list_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
  PROP_ENTRY,
} GuichetDirectoryListPageProperty;

static GParamSpec *props[PROP_ENTRY + 1];

static gboolean
is_settled (GuichetDirectoryListPage *self)
{
  return !guichet_reading_list_get_loading (self->list) ||
         guichet_reading_list_get_n_known (self->list) >=
             guichet_reading_list_get_n_total (self->list);
}

static void
refresh_bottom (GuichetDirectoryListPage *self)
{
  const gboolean is_filtered = guichet_directory_shown_is_filtered (self->shown);
  GListModel *told = is_filtered ? guichet_directory_shown_get_rows (self->shown)
                                 : guichet_directory_shown_get_entries (self->shown);
  g_autofree char *count = guichet_directory_text_count (
      g_list_model_get_n_items (told),
      is_filtered ? 0 : guichet_directory_shown_count_incomplete (self->shown));

  guichet_list_bottom_refresh (self->bottom, count, NULL);
  /* The main menu has it too; here it would take the room from what the list has to tell. */
  gtk_widget_set_visible (self->change_button,
                          guichet_ticks_get_n (guichet_directory_view_get_ticks (self->view)) > 0);
}

static void
refresh (GuichetDirectoryListPage *self)
{
  const char *content = guichet_reading_content_get_name (self->content);
  const gboolean is_table = g_str_equal (content, "table");

  gtk_stack_set_visible_child_name (self->content_stack, content);
  gtk_widget_set_visible (GTK_WIDGET (self->bottom), is_table);
  refresh_bottom (self);
  /* Rows go to their places as they are read. */
  if (self->is_new && is_table && is_settled (self))
    {
      self->is_new = FALSE;
      guichet_directory_view_begin (self->view);
    }
}

static void
session_changed_cb (GuichetDirectoryListPage *self)
{
  guichet_reading_list_catch_up (self->list);
}

/* An entry that is no row any more, after a switch to another account, has no form either. */
static void
entries_changed_cb (GuichetDirectoryListPage *self)
{
  GuichetDirectoryList *entries = GUICHET_DIRECTORY_LIST (self->list);

  if (self->entry != NULL &&
      guichet_directory_list_find (entries, guichet_directory_entry_get_service (self->entry)) !=
          self->entry)
    g_object_set (self, "entry", NULL, NULL);
}

/* What the person does */

static void
activated_cb (GuichetDirectoryListPage *self, GuichetDirectoryEntry *entry)
{
  g_object_set (self, "entry", entry, NULL);
  /* Once more for the same one: it may have been left where one page is seen at a time. */
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

static void
ticks_changed_cb (GuichetDirectoryListPage *self)
{
  const gboolean has_ticks =
      guichet_ticks_get_n (guichet_directory_view_get_ticks (self->view)) > 0;

  guichet_directory_list_actions_refresh (self, has_ticks);
  refresh_bottom (self);
}

static void
filter_chosen_cb (GuichetDirectoryListPage *self)
{
  /* They stand in the order of their values. */
  if (self->shown != NULL)
    guichet_directory_shown_set_filter (
        self->shown, (GuichetDirectoryFilter) gtk_drop_down_get_selected (self->filter));
}

static void
search_changed_cb (GuichetDirectoryListPage *self)
{
  guichet_directory_shown_set_typed (self->shown, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_changed_cb (GuichetDirectoryListPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

/**
 * guichet_directory_list_page_get_selected:
 * @self: the page
 *
 * Returns: (transfer full) (element-type GuichetDirectoryEntry): the ticked ones, in the order of
 * the list; those among them that it does not show now come last
 */
GPtrArray *
guichet_directory_list_page_get_selected (GuichetDirectoryListPage *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST_PAGE (self), NULL);

  return guichet_ticks_get_items (guichet_directory_view_get_ticks (self->view));
}

void
guichet_directory_list_page_clear_selected (GuichetDirectoryListPage *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST_PAGE (self));

  gtk_selection_model_unselect_all (
      GTK_SELECTION_MODEL (guichet_directory_view_get_ticks (self->view)));
}

/**
 * guichet_directory_list_page_refresh:
 * @self: the page
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_directory_list_page_refresh (GuichetDirectoryListPage *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST_PAGE (self));

  guichet_reading_list_refresh (self->list);
}

/**
 * guichet_directory_list_page_set_desk:
 * @self: the page
 * @desk: whose entries are shown; set once
 */
void
guichet_directory_list_page_set_desk (GuichetDirectoryListPage *self, GuichetDesk *desk)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST_PAGE (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->list = GUICHET_READING_LIST (
      g_object_ref (guichet_directory_desk_get_entries (guichet_desk_get_directory (desk))));
  guichet_bulk_bar_set_desk (self->bulks, desk, GUICHET_BULK_BAR_ENTRIES);
  self->shown = guichet_directory_shown_new (G_LIST_MODEL (self->list));
  guichet_reading_trouble_set_list (self->trouble, G_LIST_MODEL (self->list),
                                    guichet_desk_get_session (desk));
  guichet_directory_view_set_shown (self->view, self->shown, self->list);
  guichet_list_bottom_set_list (self->bottom, self->list,
                                guichet_directory_view_get_ticks (self->view));
  self->content = guichet_reading_content_new (
      G_LIST_MODEL (self->list), guichet_directory_shown_get_rows (self->shown), self->shown);
  g_signal_connect_object (self->content, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (entries_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (guichet_desk_get_session (desk), "notify::state",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  guichet_reading_list_load (self->list);
  refresh (self);
}

static void
set_entry (GuichetDirectoryListPage *self, GuichetDirectoryEntry *entry)
{
  if (!g_set_object (&self->entry, entry))
    return;
  guichet_directory_view_set_current (self->view, entry);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}

static gboolean
guichet_directory_list_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_DIRECTORY_LIST_PAGE (widget)->view));
}

static void
guichet_directory_list_page_set_property (GObject *object,
                                          guint prop_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  GuichetDirectoryListPage *self = GUICHET_DIRECTORY_LIST_PAGE (object);

  switch ((GuichetDirectoryListPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, self->search_entry,
                                   g_value_get_boolean (value));
      break;
    case PROP_ENTRY:
      set_entry (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_directory_list_page_get_property (GObject *object,
                                          guint prop_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  GuichetDirectoryListPage *self = GUICHET_DIRECTORY_LIST_PAGE (object);

  switch ((GuichetDirectoryListPageProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_directory_list_page_dispose (GObject *object)
{
  GuichetDirectoryListPage *self = GUICHET_DIRECTORY_LIST_PAGE (object);

  g_clear_object (&self->content);
  /* A list that goes takes its rows and their ticks away; that is nothing to be told. */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DIRECTORY_LIST_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->entry);
  g_clear_object (&self->list);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (guichet_directory_list_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  props[PROP_ENTRY] =
      g_param_spec_object ("entry", NULL, NULL, GUICHET_TYPE_DIRECTORY_ENTRY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_BULK_BAR);
  g_type_ensure (GUICHET_TYPE_LIST_BOTTOM);
  g_type_ensure (GUICHET_TYPE_DIRECTORY_VIEW);
  g_type_ensure (GUICHET_TYPE_READING_TROUBLE);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, bulks);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, filter);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, content_stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryListPage, change_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, guichet_directory_list_page_refresh);
}

static void
guichet_directory_list_page_class_init (GuichetDirectoryListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_directory_list_page_set_property;
  object_class->get_property = guichet_directory_list_page_get_property;
  object_class->dispose = guichet_directory_list_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_directory_list_page_grab_focus;
  install_properties (object_class);
  g_signal_new ("toast", GUICHET_TYPE_DIRECTORY_LIST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  guichet_directory_list_actions_install (widget_class);
  bind_template (widget_class);
}

static void
guichet_directory_list_page_init (GuichetDirectoryListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_directory_list_actions_refresh (self, FALSE);
  self->is_new = TRUE;
  guichet_search_bar_set_entry (self->search_bar, self->search_entry);
}
