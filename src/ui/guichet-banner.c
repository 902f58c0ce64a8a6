/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-banner.c: a bar over a page that says what state the program is in, with one button
 * or two; libadwaita 1.2 has none.
 */
#include "config.h"

#include "guichet-banner.h"

struct _GuichetBanner
{
  AdwBin parent_instance;

  GtkWidget *box;
  char *title;
  char *words;
  char *button_label;
  char *other_label;
  gboolean revealed;
  gboolean warning;
};

G_DEFINE_FINAL_TYPE (GuichetBanner, guichet_banner, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  PROP_WARNING,
  PROP_HAS_BUTTON,
  PROP_OTHER_LABEL,
  PROP_HAS_OTHER,
  PROP_WORDS,
  PROP_HAS_WORDS,
} GuichetBannerProperty;

static GParamSpec *props[PROP_HAS_WORDS + 1];

enum
{
  BUTTON_CLICKED,
  OTHER_CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
button_clicked_cb (GuichetBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

static void
other_clicked_cb (GuichetBanner *self)
{
  g_signal_emit (self, signals[OTHER_CLICKED], 0);
}

static void
set_string (GuichetBanner *self, char **field, const GValue *value, GParamSpec *pspec)
{
  if (g_strcmp0 (*field, g_value_get_string (value)) == 0)
    return;
  g_free (*field);
  *field = g_value_dup_string (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_boolean (GuichetBanner *self, gboolean *field, const GValue *value, GParamSpec *pspec)
{
  if (*field == g_value_get_boolean (value))
    return;
  *field = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
guichet_banner_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GuichetBanner *self = GUICHET_BANNER (object);

  switch ((GuichetBannerProperty) prop_id)
    {
    case PROP_TITLE:
      set_string (self, &self->title, value, pspec);
      break;
    case PROP_BUTTON_LABEL:
      set_string (self, &self->button_label, value, pspec);
      g_object_notify_by_pspec (object, props[PROP_HAS_BUTTON]);
      break;
    case PROP_REVEALED:
      set_boolean (self, &self->revealed, value, pspec);
      break;
    case PROP_WARNING:
      set_boolean (self, &self->warning, value, pspec);
      if (self->warning)
        gtk_widget_add_css_class (self->box, "warning");
      else
        gtk_widget_remove_css_class (self->box, "warning");
      break;
    case PROP_OTHER_LABEL:
      set_string (self, &self->other_label, value, pspec);
      g_object_notify_by_pspec (object, props[PROP_HAS_OTHER]);
      break;
    case PROP_WORDS:
      set_string (self, &self->words, value, pspec);
      g_object_notify_by_pspec (object, props[PROP_HAS_WORDS]);
      break;
    case PROP_HAS_BUTTON:
    case PROP_HAS_OTHER:
    case PROP_HAS_WORDS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_banner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetBanner *self = GUICHET_BANNER (object);

  switch ((GuichetBannerProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealed);
      break;
    case PROP_WARNING:
      g_value_set_boolean (value, self->warning);
      break;
    case PROP_HAS_BUTTON:
      g_value_set_boolean (value, self->button_label != NULL);
      break;
    case PROP_OTHER_LABEL:
      g_value_set_string (value, self->other_label);
      break;
    case PROP_HAS_OTHER:
      g_value_set_boolean (value, self->other_label != NULL);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_HAS_WORDS:
      g_value_set_boolean (value, self->words != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_BANNER);
  G_OBJECT_CLASS (guichet_banner_parent_class)->dispose (object);
}

static void
guichet_banner_finalize (GObject *object)
{
  GuichetBanner *self = GUICHET_BANNER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->button_label, g_free);
  g_clear_pointer (&self->other_label, g_free);
  G_OBJECT_CLASS (guichet_banner_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  props[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  props[PROP_WARNING] = g_param_spec_boolean ("warning", NULL, NULL, FALSE, flags);
  props[PROP_HAS_BUTTON] = g_param_spec_boolean ("has-button", NULL, NULL, FALSE, readable);
  props[PROP_OTHER_LABEL] = g_param_spec_string ("other-label", NULL, NULL, NULL, flags);
  props[PROP_HAS_OTHER] = g_param_spec_boolean ("has-other", NULL, NULL, FALSE, readable);
  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  props[PROP_HAS_WORDS] = g_param_spec_boolean ("has-words", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_banner_class_init (GuichetBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_banner_set_property;
  object_class->get_property = guichet_banner_get_property;
  object_class->dispose = guichet_banner_dispose;
  object_class->finalize = guichet_banner_finalize;

  install_properties (object_class);
  signals[BUTTON_CLICKED] = g_signal_new ("button-clicked", GUICHET_TYPE_BANNER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OTHER_CLICKED] = g_signal_new ("other-clicked", GUICHET_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetBanner, box);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked_cb);
}

static void
guichet_banner_init (GuichetBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
