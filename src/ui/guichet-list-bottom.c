/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-bottom.c: below a long list: a box that ticks all of it, how many there are or are
 * ticked, how old that is, and buttons.
 */
#include "config.h"

#include "guichet-list-bottom.h"

#include "guichet-directory-text.h"
#include "guichet-service-text.h"

struct _GuichetListBottom
{
  AdwBin parent_instance;

  GtkLabel *detail;
  GtkCheckButton *all;
  GtkLabel *count;
  GtkSpinner *spinner;
  GtkLabel *state;
  AdwBin *place; /* of the buttons */

  GuichetReadingList *list;
  GuichetTicks *ticks;
  gboolean is_showing; /* the ticks, not the person, move the box */
};

G_DEFINE_FINAL_TYPE (GuichetListBottom, guichet_list_bottom, ADW_TYPE_BIN)

typedef enum
{
  PROP_BUTTONS = 1,
  PROP_DETAIL,
} GuichetListBottomProperty;

static GParamSpec *props[PROP_DETAIL + 1];

static void
all_toggled_cb (GuichetListBottom *self)
{
  if (self->is_showing)
    return;
  if (gtk_check_button_get_active (self->all))
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->ticks));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->ticks));
}

static char *
write_state (GuichetReadingList *list, const char *missing)
{
  const guint n_known = guichet_reading_list_get_n_known (list);
  const guint n_total = guichet_reading_list_get_n_total (list);
  const gint64 age = guichet_reading_list_get_age (list);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  if (n_known < n_total)
    return missing != NULL ? g_strdup (missing) : guichet_directory_text_known (n_known, n_total);
  return age >= 0 ? guichet_service_text_age (age, now) : g_strdup ("");
}

static void
refresh_box (GuichetListBottom *self)
{
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->ticks));
  const guint n_ticked = guichet_ticks_get_n (self->ticks);
  const gboolean are_all =
      n_shown > 0 && n_ticked - guichet_ticks_get_n_hidden (self->ticks) == n_shown;

  self->is_showing = TRUE;
  gtk_check_button_set_active (self->all, are_all);
  gtk_check_button_set_inconsistent (self->all, n_ticked > 0 && !are_all);
  self->is_showing = FALSE;
}

/**
 * guichet_list_bottom_refresh:
 * @self: the bar
 * @count: how many are shown, translated
 * @missing: (nullable): how far the reading has come, translated; told while not everything is
 * known
 *
 * Tells anew how many there are, how many are ticked, and how old that is.
 */
void
guichet_list_bottom_refresh (GuichetListBottom *self, const char *count, const char *missing)
{
  guint n_ticked = 0;
  gboolean is_loading = FALSE;
  g_autofree char *ticked = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (GUICHET_IS_LIST_BOTTOM (self));
  g_return_if_fail (count != NULL);

  n_ticked = guichet_ticks_get_n (self->ticks);
  ticked = guichet_service_text_selected (n_ticked, guichet_ticks_get_n_hidden (self->ticks));
  state = write_state (self->list, missing);
  is_loading = guichet_reading_list_get_loading (self->list);
  refresh_box (self);
  gtk_label_set_label (self->count, n_ticked > 0 ? ticked : count);
  gtk_label_set_label (self->state, state);
  gtk_spinner_set_spinning (self->spinner, is_loading);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_loading);
}

/**
 * guichet_list_bottom_set_list:
 * @self: the bar
 * @list: all there is; set once
 * @ticks: of what the list above it shows
 */
void
guichet_list_bottom_set_list (GuichetListBottom *self,
                              GuichetReadingList *list,
                              GuichetTicks *ticks)
{
  g_return_if_fail (GUICHET_IS_LIST_BOTTOM (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  self->ticks = g_object_ref (ticks);
}

static void
set_detail (GuichetListBottom *self, const char *detail)
{
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
}

static void
guichet_list_bottom_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((GuichetListBottomProperty) prop_id)
    {
    case PROP_BUTTONS:
      adw_bin_set_child (GUICHET_LIST_BOTTOM (object)->place, g_value_get_object (value));
      break;
    case PROP_DETAIL:
      set_detail (GUICHET_LIST_BOTTOM (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_list_bottom_dispose (GObject *object)
{
  GuichetListBottom *self = GUICHET_LIST_BOTTOM (object);

  g_clear_object (&self->ticks);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_LIST_BOTTOM);
  G_OBJECT_CLASS (guichet_list_bottom_parent_class)->dispose (object);
}

static void
guichet_list_bottom_class_init (GuichetListBottomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_list_bottom_set_property;
  object_class->dispose = guichet_list_bottom_dispose;

  props[PROP_BUTTONS] = g_param_spec_object ("buttons", NULL, NULL, GTK_TYPE_WIDGET,
                                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_DETAIL] =
      g_param_spec_string ("detail", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-list-bottom.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, detail);
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, all);
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, count);
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetListBottom, place);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
}

static void
guichet_list_bottom_init (GuichetListBottom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
