/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-list.c: the holders of domain names as a list that is searched, filtered and
 * sorted. Changes nothing.
 */
#include "config.h"

#include "guichet-holders-list.h"

#include "guichet-holder-text.h"
#include "guichet-reading-content.h"
#include "guichet-reading-trouble.h"
#include "guichet-search-bar.h"

struct _GuichetHoldersList
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *filter;
  GtkDropDown *order;
  GtkWidget *orphans;
  GuichetReadingTrouble *trouble;
  GtkStack *content_stack;
  GuichetHolderView *view;
  GtkLabel *count;

  GuichetHoldersShown *shown;
  GuichetReadingContent *content;
};

G_DEFINE_FINAL_TYPE (GuichetHoldersList, guichet_holders_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetHoldersListProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];

/* What there is to see */

/* Who has no domain name is not known before all of them are. */
static const char *
find_content (GuichetHoldersList *self)
{
  const char *content = guichet_reading_content_get_name (self->content);

  if (g_str_equal (content, "nothing") && !guichet_holders_shown_is_counted (self->shown) &&
      guichet_holders_shown_get_filter (self->shown) == GUICHET_HOLDER_SHOW_ORPHANS)
    return "uncounted";
  return content;
}

static void
refresh (GuichetHoldersList *self)
{
  GListModel *holders = G_LIST_MODEL (guichet_holders_shown_get_holders (self->shown));
  g_autofree char *count = guichet_holder_text_count (
      g_list_model_get_n_items (guichet_holders_shown_get_rows (self->shown)),
      g_list_model_get_n_items (holders));

  gtk_stack_set_visible_child_name (self->content_stack, find_content (self));
  gtk_label_set_label (self->count, g_list_model_get_n_items (holders) > 0 ? count : "");
}

/* What the person looks for */

static void
filter_chosen_cb (GuichetHoldersList *self)
{
  /* They stand in the order of their values. */
  const GuichetHolderFilter filter =
      (GuichetHolderFilter) gtk_drop_down_get_selected (self->filter);

  if (self->shown != NULL)
    guichet_holders_shown_set_filter (self->shown, filter);
  gtk_widget_set_visible (self->orphans, filter == GUICHET_HOLDER_SHOW_ORPHANS);
}

static void
order_chosen_cb (GuichetHoldersList *self)
{
  /* They, too */
  if (self->shown != NULL)
    guichet_holders_shown_set_order (
        self->shown, (GuichetHoldersOrder) gtk_drop_down_get_selected (self->order));
}

static void
search_changed_cb (GuichetHoldersList *self)
{
  guichet_holders_shown_set_typed (self->shown, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_changed_cb (GuichetHoldersList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

GuichetHolderView *
guichet_holders_list_get_view (GuichetHoldersList *self)
{
  g_return_val_if_fail (GUICHET_IS_HOLDERS_LIST (self), NULL);

  return self->view;
}

/**
 * guichet_holders_list_show_all:
 * @self: the list
 *
 * Shows all of them, so that none is hidden.
 */
void
guichet_holders_list_show_all (GuichetHoldersList *self)
{
  g_return_if_fail (GUICHET_IS_HOLDERS_LIST (self));

  gtk_editable_set_text (self->search_entry, "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  guichet_holders_shown_set_typed (self->shown, "");
  gtk_drop_down_set_selected (self->filter, GUICHET_HOLDER_SHOW_ALL);
}

/**
 * guichet_holders_list_show_alike:
 * @self: the list
 * @holder: one of them
 *
 * Shows @holder and those who are likely the same: they have its e-mail address, whatever its case.
 */
void
guichet_holders_list_show_alike (GuichetHoldersList *self, GuichetDomainContact *holder)
{
  const char *email = NULL;

  g_return_if_fail (GUICHET_IS_HOLDERS_LIST (self));
  g_return_if_fail (GUICHET_IS_DOMAIN_CONTACT (holder));

  email = guichet_domain_contact_get (holder, "email");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (self->search_entry, email);
  guichet_holders_shown_set_typed (self->shown, email);
  gtk_drop_down_set_selected (self->filter, GUICHET_HOLDER_SHOW_ALIKE);
}

static void
retry_cb (GuichetHoldersList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
}

/**
 * guichet_holders_list_set_shown:
 * @self: the list
 * @shown: what it shows; set once
 * @desk: whose
 */
void
guichet_holders_list_set_shown (GuichetHoldersList *self,
                                GuichetHoldersShown *shown,
                                GuichetDesk *desk)
{
  GListModel *holders = G_LIST_MODEL (guichet_holders_shown_get_holders (shown));
  GListModel *rows = guichet_holders_shown_get_rows (shown);

  g_return_if_fail (GUICHET_IS_HOLDERS_LIST (self));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  guichet_holder_view_set_shown (self->view, shown);
  guichet_reading_trouble_set_list (self->trouble, holders, guichet_desk_get_session (desk));
  self->content = guichet_reading_content_new (holders, rows, shown);
  g_signal_connect_object (self->content, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_holders_list_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetHoldersList *self = GUICHET_HOLDERS_LIST (object);

  switch ((GuichetHoldersListProperty) prop_id)
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
guichet_holders_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetHoldersList *self = GUICHET_HOLDERS_LIST (object);

  switch ((GuichetHoldersListProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_holders_list_dispose (GObject *object)
{
  GuichetHoldersList *self = GUICHET_HOLDERS_LIST (object);

  g_clear_object (&self->content);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDERS_LIST);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_holders_list_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GUICHET_TYPE_HOLDER_VIEW);
  g_type_ensure (GUICHET_TYPE_READING_TROUBLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holders-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, filter);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, order);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, orphans);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, trouble);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, content_stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetHoldersList, count);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_holders_list_class_init (GuichetHoldersListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_holders_list_set_property;
  object_class->get_property = guichet_holders_list_get_property;
  object_class->dispose = guichet_holders_list_dispose;
  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  bind_template (widget_class);
}

static void
guichet_holders_list_init (GuichetHoldersList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_search_bar_set_entry (self->search_bar, self->search_entry);
}
