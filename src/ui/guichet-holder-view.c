/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-view.c: the rows of the list of holders, one stop of Tab; the one that is selected
 * is the one that is seen beside it. Rows are made for what is in sight only.
 */
#include "config.h"

#include "guichet-holder-view.h"

#include "guichet-holder-row.h"
#include "guichet-only-child.h"
#include "guichet-tab-stop.h"

struct _GuichetHolderView
{
  AdwBin parent_instance;

  GtkListView *list;

  GuichetHoldersShown *shown;
  GtkSingleSelection *selection;
  GuichetDomainContact *holder; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetHolderView, guichet_holder_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_HOLDER = 1,
  PROP_FOLDED,
} GuichetHolderViewProperty;

static GParamSpec *props[PROP_FOLDED + 1];
static guint chosen_signal;

/* Rows */

static void
setup_row_cb (GuichetHolderView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, guichet_holder_row_new (self->shown));
}

static void
bind_row_cb (GuichetHolderView *self, GtkListItem *item)
{
  guichet_holder_row_set_holder (GUICHET_HOLDER_ROW (gtk_list_item_get_child (item)),
                                 gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GuichetHolderView *self, GtkListItem *item)
{
  guichet_holder_row_set_holder (GUICHET_HOLDER_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The one that is seen. One that is filtered out stays seen, and is marked again once it is a row.
 */

static void
set_holder (GuichetHolderView *self, GuichetDomainContact *holder)
{
  if (g_set_object (&self->holder, holder))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HOLDER]);
}

static void
selected_cb (GuichetHolderView *self)
{
  GuichetDomainContact *selected = gtk_single_selection_get_selected_item (self->selection);

  if (selected != NULL)
    set_holder (self, selected);
}

/* Returns: whether a row shows it, at @position */
static gboolean
find_row (GuichetHolderView *self, guint *position)
{
  GListModel *rows = guichet_holders_shown_get_rows (self->shown);
  const guint n = g_list_model_get_n_items (rows);

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr(GuichetDomainContact) holder = g_list_model_get_item (rows, *position);

      if (holder == self->holder)
        return TRUE;
    }
  return FALSE;
}

static void
mark (GuichetHolderView *self)
{
  guint position = 0;

  if (self->holder != NULL &&
      gtk_single_selection_get_selected_item (self->selection) != (gpointer) self->holder &&
      find_row (self, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

/* After a switch to another account it is none of them. */
static void
holders_changed_cb (GuichetHolderView *self)
{
  GuichetHolderList *holders = guichet_holders_shown_get_holders (self->shown);

  if (self->holder != NULL && guichet_holder_list_find (holders, guichet_domain_contact_get_id (
                                                                     self->holder)) != self->holder)
    set_holder (self, NULL);
}

static void
show_holder (GuichetHolderView *self, GuichetDomainContact *holder)
{
  set_holder (self, holder);
  if (holder == NULL)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  mark (self);
  /* A list view of GTK 4.8 has no function for it. */
  if (holder != NULL && gtk_single_selection_get_selected_item (self->selection) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                gtk_single_selection_get_selected (self->selection));
}

static void
activated_cb (GuichetHolderView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, chosen_signal, 0);
}

/**
 * guichet_holder_view_set_shown:
 * @self: the rows
 * @shown: what they show; set once
 */
void
guichet_holder_view_set_shown (GuichetHolderView *self, GuichetHoldersShown *shown)
{
  GListModel *rows = NULL;

  g_return_if_fail (GUICHET_IS_HOLDER_VIEW (self));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  rows = guichet_holders_shown_get_rows (shown);
  self->selection = gtk_single_selection_new (g_object_ref (rows));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (mark), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (guichet_holders_shown_get_holders (shown), "items-changed",
                           G_CALLBACK (holders_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static gboolean
guichet_holder_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_HOLDER_VIEW (widget)->list));
}

static void
guichet_holder_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  GuichetHolderView *self = GUICHET_HOLDER_VIEW (object);

  switch ((GuichetHolderViewProperty) prop_id)
    {
    case PROP_HOLDER:
      show_holder (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      /* Beside the list, whoever the pointer is above must not take the place of who is seen. */
      gtk_list_view_set_single_click_activate (self->list, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_holder_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetHolderView *self = GUICHET_HOLDER_VIEW (object);

  switch ((GuichetHolderViewProperty) prop_id)
    {
    case PROP_HOLDER:
      g_value_set_object (value, self->holder);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, gtk_list_view_get_single_click_activate (self->list));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_holder_view_dispose (GObject *object)
{
  GuichetHolderView *self = GUICHET_HOLDER_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_HOLDER_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->holder);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_holder_view_parent_class)->dispose (object);
}

static void
guichet_holder_view_class_init (GuichetHolderViewClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_holder_view_set_property;
  object_class->get_property = guichet_holder_view_get_property;
  object_class->dispose = guichet_holder_view_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_holder_view_grab_focus;
  props[PROP_HOLDER] =
      g_param_spec_object ("holder", NULL, NULL, GUICHET_TYPE_DOMAIN_CONTACT, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  chosen_signal = g_signal_new ("chosen", GUICHET_TYPE_HOLDER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-holder-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetHolderView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_holder_view_init (GuichetHolderView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
