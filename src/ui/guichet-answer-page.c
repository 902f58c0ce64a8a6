/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-answer-page.c: a page that says one thing, and has one or two buttons to answer it.
 */
#include "config.h"

#include "guichet-answer-page.h"

#include "guichet-only-child.h"

struct _GuichetAnswerPage
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *description;
  GtkLabel *words;
  GtkButton *primary;
  GtkButton *secondary;
  GtkWidget *items_card;
  GtkLabel *items;
};

G_DEFINE_FINAL_TYPE (GuichetAnswerPage, guichet_answer_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_WORDS,
  PROP_PRIMARY_LABEL,
  PROP_SECONDARY_LABEL,
  PROP_ITEMS,
} GuichetAnswerPageProperty;

static GParamSpec *props[PROP_ITEMS + 1];

enum
{
  PRIMARY,
  SECONDARY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
primary_cb (GuichetAnswerPage *self)
{
  g_signal_emit (self, signals[PRIMARY], 0);
}

static void
secondary_cb (GuichetAnswerPage *self)
{
  g_signal_emit (self, signals[SECONDARY], 0);
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
set_button (GtkButton *button, const char *label)
{
  gtk_button_set_label (button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
}

static void
set_items (GuichetAnswerPage *self, const char *const *items)
{
  gboolean some = items != NULL && items[0] != NULL;
  g_autofree char *text = some ? g_strjoinv ("\n", (char **) items) : g_strdup ("");

  gtk_label_set_label (self->items, text);
  gtk_widget_set_visible (self->items_card, some);
}

static gboolean
guichet_answer_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_ANSWER_PAGE (widget)->primary));
}

static void
guichet_answer_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  GuichetAnswerPage *self = GUICHET_ANSWER_PAGE (object);

  switch ((GuichetAnswerPageProperty) prop_id)
    {
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;
    case PROP_TITLE:
      set_label (self->title, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      set_label (self->description, g_value_get_string (value));
      break;
    case PROP_WORDS:
      set_label (self->words, g_value_get_string (value));
      break;
    case PROP_PRIMARY_LABEL:
      set_button (self->primary, g_value_get_string (value));
      break;
    case PROP_SECONDARY_LABEL:
      set_button (self->secondary, g_value_get_string (value));
      break;
    case PROP_ITEMS:
      set_items (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_answer_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_ANSWER_PAGE);
  G_OBJECT_CLASS (guichet_answer_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  props[PROP_PRIMARY_LABEL] = g_param_spec_string ("primary-label", NULL, NULL, NULL, flags);
  props[PROP_SECONDARY_LABEL] = g_param_spec_string ("secondary-label", NULL, NULL, NULL, flags);
  props[PROP_ITEMS] = g_param_spec_boxed ("items", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_answer_page_class_init (GuichetAnswerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_answer_page_set_property;
  object_class->dispose = guichet_answer_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_answer_page_grab_focus;

  install_properties (object_class);
  signals[PRIMARY] = g_signal_new ("primary", GUICHET_TYPE_ANSWER_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SECONDARY] = g_signal_new ("secondary", GUICHET_TYPE_ANSWER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-answer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, words);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, primary);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, secondary);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, items_card);
  gtk_widget_class_bind_template_child (widget_class, GuichetAnswerPage, items);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cb);
}

static void
guichet_answer_page_init (GuichetAnswerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
