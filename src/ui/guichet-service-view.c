/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-view.c: the table of services: what a long table is, groups that fold, a service
 * whose contacts are to be changed.
 */
#include "config.h"

#include "guichet-service-view.h"

#include "guichet-contact-change-outcome.h"
#include "guichet-only-child.h"
#include "guichet-service-cells.h"
#include "guichet-service-search.h"
#include "guichet-table.h"

#include <glib/gi18n-lib.h>

struct _GuichetServiceView
{
  AdwBin parent_instance;

  GuichetTable *table;

  GuichetServiceShown *shown;
};

G_DEFINE_FINAL_TYPE (GuichetServiceView, guichet_service_view, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  CURRENT_CHANGED,
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Columns */

static int
compare_services (gconstpointer a, gconstpointer b, gpointer data)
{
  return guichet_service_search_compare ((GuichetService *) a, (GuichetService *) b);
}

static int
compare_kinds (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) guichet_service_get_kind ((GuichetService *) a) -
         (int) guichet_service_get_kind ((GuichetService *) b);
}

static int
compare_contacts (gconstpointer a, gconstpointer b, gpointer type)
{
  return g_strcmp0 (guichet_service_get_contact ((GuichetService *) a,
                                                 (GuichetContactTypes) GPOINTER_TO_INT (type)),
                    guichet_service_get_contact ((GuichetService *) b,
                                                 (GuichetContactTypes) GPOINTER_TO_INT (type)));
}

#define BY(type) compare_contacts, GINT_TO_POINTER (type)

/* clang-format off */
static const GuichetColumn columns[] = {
  { NULL,                            NULL,      &guichet_service_cell_check },
  { NC_("column", "Service"),        "column",  &guichet_service_cell_title,   compare_services, .expands = TRUE },
  { NC_("column", "Kind"),           "column",  &guichet_service_cell_kind,    compare_kinds, .folds = TRUE },
  { NC_("contact", "Administrator"), "contact", &guichet_service_cell_admin,   BY (GUICHET_CONTACT_ADMIN), .folds = TRUE },
  { NC_("contact", "Technical"),     "contact", &guichet_service_cell_tech,    BY (GUICHET_CONTACT_TECH), .folds = TRUE },
  { NC_("contact", "Billing"),       "contact", &guichet_service_cell_billing, BY (GUICHET_CONTACT_BILLING), .folds = TRUE },
  { NULL,                            NULL,      &guichet_service_cell_edit },
};
/* clang-format on */

static const GuichetTableKind services = {
  .label = N_("Services"),
               .columns = columns,
               .n_columns = G_N_ELEMENTS (columns),
               .first = 1,
               .compact_width = 600,
  };

static void
compact_changed_cb (GuichetServiceView *self)
{
  guichet_service_shown_set_compact (self->shown, guichet_table_is_compact (self->table));
}

/* Ticks */

static void
ticks_changed_cb (GuichetServiceView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* What was sent needs no tick any more; what was not may be tried again. */
static void
change_over_cb (GuichetServiceView *self, GuichetBulk *bulk)
{
  g_autoptr(GPtrArray) sent = guichet_contact_change_outcome_list_sent (G_LIST_MODEL (bulk));

  guichet_ticks_remove (guichet_table_get_ticks (self->table), sent);
}

guint
guichet_service_view_get_n_selected (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), 0);

  return guichet_ticks_get_n (guichet_table_get_ticks (self->table));
}

GuichetTicks *
guichet_service_view_get_ticks (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), NULL);

  return guichet_table_get_ticks (self->table);
}

/**
 * guichet_service_view_get_selected:
 * @self: the table
 *
 * Returns: (element-type GuichetService) (transfer full): the ticked ones, in the order of the
 * table, then those that it does not show
 */
GPtrArray *
guichet_service_view_get_selected (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), NULL);

  return guichet_ticks_get_items (guichet_table_get_ticks (self->table));
}

/* Groups */

static void
fold_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  const char *group = g_variant_get_string (parameter, NULL);

  guichet_service_shown_set_folded (self->shown, group,
                                    !guichet_service_shown_is_folded (self->shown, group));
}

/* Before the rows take the keys for themselves. */
static gboolean
key_pressed_cb (GuichetServiceView *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean folds = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean unfolds = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  GuichetService *service = folds || unfolds ? guichet_table_get_focused (self->table) : NULL;

  if (service == NULL || guichet_service_get_kind (service) != GUICHET_SERVICE_GROUP ||
      !guichet_service_shown_is_grouped (self->shown) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  guichet_service_shown_set_folded (self->shown, guichet_service_get_name (service), folds);
  return GDK_EVENT_STOP;
}

/* Changing */

static void
activated_cb (GuichetServiceView *self, GuichetService *service)
{
  g_signal_emit (self, signals[EDIT], 0, service);
}

static void
edit_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  g_autoptr(GuichetService) service = g_list_model_get_item (
      guichet_service_shown_get_rows (self->shown), g_variant_get_uint32 (parameter));

  if (service != NULL)
    activated_cb (self, service);
}

/* The cursor */

static void
current_changed_cb (GuichetServiceView *self)
{
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/**
 * guichet_service_view_get_current:
 * @self: the table
 *
 * Returns: (nullable) (transfer none): the service in the row that has the keyboard, or had it when
 * it left the table
 */
GuichetService *
guichet_service_view_get_current (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), NULL);

  return guichet_table_get_current (self->table);
}

static gboolean
guichet_service_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_SERVICE_VIEW (widget)->table));
}

/**
 * guichet_service_view_begin:
 * @self: the table, which has got its first rows
 *
 * Takes the keyboard, unless somebody types.
 */
void
guichet_service_view_begin (GuichetServiceView *self)
{
  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));

  guichet_table_begin (self->table);
}

/**
 * guichet_service_view_set_shown:
 * @self: the table
 * @shown: what is shown of the services; set once
 */
void
guichet_service_view_set_shown (GuichetServiceView *self, GuichetServiceShown *shown)
{
  GuichetContactsDesk *desk = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (shown));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  desk = guichet_service_shown_get_desk (shown);
  guichet_table_set_kind (self->table, &services, shown);
  compact_changed_cb (self);
  guichet_service_shown_set_sorter (shown, guichet_table_get_sorter (self->table));
  guichet_table_set_rows (self->table, guichet_service_shown_get_rows (shown),
                          GUICHET_READING_LIST (guichet_contacts_desk_get_services (desk)));
  g_signal_connect_object (guichet_contacts_desk_get_bulks (desk), "over",
                           G_CALLBACK (change_over_cb), self, G_CONNECT_SWAPPED);
}

static void
guichet_service_view_dispose (GObject *object)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SERVICE_VIEW);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_service_view_parent_class)->dispose (object);
}

static void
guichet_service_view_class_init (GuichetServiceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_service_view_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_service_view_grab_focus;

  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", GUICHET_TYPE_SERVICE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", GUICHET_TYPE_SERVICE_VIEW,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", GUICHET_TYPE_SERVICE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GUICHET_TYPE_SERVICE);

  gtk_widget_class_install_action (widget_class, "services.fold", "s", fold_cb);
  gtk_widget_class_install_action (widget_class, "services.edit", "u", edit_cb);
  g_type_ensure (GUICHET_TYPE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-service-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceView, table);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, compact_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, current_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticks_changed_cb);
}

static void
guichet_service_view_init (GuichetServiceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
