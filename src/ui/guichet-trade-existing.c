/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-existing.c: chooses a new holder among those there are already; the present one is
 * not among them. Sends nothing.
 */
#include "config.h"

#include "guichet-trade-existing.h"

#include "guichet-list-top.h"
#include "guichet-problem.h"
#include "guichet-tab-stop.h"
#include "guichet-trade-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetTradeExisting
{
  AdwBin parent_instance;

  GtkEditable *search;
  GtkStack *stack;
  GtkListView *view;
  GuichetProblem *problem;

  GuichetTradeChoice *choice;    /* (nullable) */
  GtkFilter *filter;             /* of what is typed, and of the present holder */
  char *wanted;                  /* what is typed, folded */
  GtkSingleSelection *selection; /* (nullable) */
  GuichetListTop *top;
};

G_DEFINE_FINAL_TYPE (GuichetTradeExisting, guichet_trade_existing, ADW_TYPE_BIN)

static guint changed_signal;

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  GuichetTradeExisting *self = user_data;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (item == (gpointer) guichet_trade_choice_get_from (self->choice))
    return FALSE;
  if (*self->wanted == '\0')
    return TRUE;
  text = guichet_trade_text_holder (item);
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, self->wanted) != NULL;
}

static void
searched_cb (GuichetTradeExisting *self)
{
  g_free (self->wanted);
  self->wanted = g_utf8_casefold (gtk_editable_get_text (self->search), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* What is there */

static void
refresh_cb (GuichetTradeExisting *self)
{
  GuichetReadList *holders = GUICHET_READ_LIST (
      guichet_domains_desk_get_holders (guichet_trade_choice_get_desk (self->choice)));
  const guint n_all = g_list_model_get_n_items (G_LIST_MODEL (holders));
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const GError *error = guichet_read_list_get_error (holders);
  const char *page = "list";

  if (n_all == 0 && guichet_read_list_get_loading (holders))
    page = "loading";
  else if (n_shown == 0)
    page = *self->wanted != '\0' ? "nothing" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
  if (error != NULL && !guichet_read_list_get_loading (holders))
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
}

static void
selected_cb (GuichetTradeExisting *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* Enter, which GTK does not take for a choice. */
static void
activated_cb (GuichetTradeExisting *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
}

static void
retry_cb (GuichetTradeExisting *self)
{
  guichet_holder_list_refresh (
      guichet_domains_desk_get_holders (guichet_trade_choice_get_desk (self->choice)));
}

static void
choice_changed_cb (GuichetTradeExisting *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * guichet_trade_existing_set_choice:
 * @choice: of the window
 *
 * Once.
 */
void
guichet_trade_existing_set_choice (GuichetTradeExisting *self, GuichetTradeChoice *choice)
{
  GListModel *holders;
  GtkFilterListModel *found;

  g_return_if_fail (GUICHET_IS_TRADE_EXISTING (self));
  g_return_if_fail (self->choice == NULL);

  self->choice = g_object_ref (choice);
  holders =
      G_LIST_MODEL (guichet_domains_desk_get_holders (guichet_trade_choice_get_desk (choice)));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (holders), g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (found));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (holders, "notify::loading", G_CALLBACK (refresh_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_cb (self);
}

GuichetDomainContact *
guichet_trade_existing_get_holder (GuichetTradeExisting *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_EXISTING (self), NULL);

  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

/* Rows */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *use = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (use, "caption");
  gtk_widget_add_css_class (use, "dim-label");
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), use);
  gtk_widget_add_css_class (row, "trade-holder");
  gtk_list_item_set_child (item, row);
}

/* The focus is on the item of the list that holds the row: this is what a screen reader reads. */
static void
describe_item (GtkWidget *row, const char *title, const char *use)
{
  GtkWidget *item = gtk_widget_get_parent (row);
  g_autofree char *text = g_strdup_printf ("%s, %s", title, use);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_row_cb (GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GuichetDomainContact *holder = gtk_list_item_get_item (item);
  const guint n_domains = guichet_domain_contact_get_n_domains (holder);
  g_autofree char *title = guichet_trade_text_holder (holder);
  g_autofree char *use = n_domains == 0
      ? g_strdup (_("No domain name"))
      : g_strdup_printf (ngettext ("%'u domain name", "%'u domain names", n_domains), n_domains);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), title);
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (row), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), use);
  describe_item (row, title, use);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify", G_CALLBACK (show_row_cb), item,
                           G_CONNECT_SWAPPED);
  show_row_cb (item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_row_cb, item);
}

static void
guichet_trade_existing_dispose (GObject *object)
{
  GuichetTradeExisting *self = GUICHET_TRADE_EXISTING (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->top);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_TRADE_EXISTING);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (guichet_trade_existing_parent_class)->dispose (object);
}

static void
guichet_trade_existing_class_init (GuichetTradeExistingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_trade_existing_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TRADE_EXISTING, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-trade-existing.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeExisting, search);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeExisting, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeExisting, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetTradeExisting, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_trade_existing_init (GuichetTradeExisting *self)
{
  g_autoptr(GtkListItemFactory) factory = NULL;

  self->wanted = g_strdup ("");
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->view, factory);
  self->top = guichet_list_top_new (GTK_WIDGET (self->view));
}
