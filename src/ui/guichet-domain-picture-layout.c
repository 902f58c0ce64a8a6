/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-picture-layout.c: puts two sides, and what is between them, side by side where
 * there is room, and one below the other where there is none.
 */
#include "guichet-domain-picture-layout.h"

/* In pixels */
#define PADDING   12 /* of a side, around its boxes */
#define SPACING   12 /* between two boxes */
#define GAP       6  /* between a box and what is told of it */
#define ARROW     16 /* the shorter side of an arrow */
#define MIN_ARROW 40 /* the longer side of one that points down */

/* In characters: what two sides need at least to stand side by side, and what is between them */
#define WIDE_CHARS    76
#define BETWEEN_CHARS 20

/* Of the whole width, what is between the sides where there is more room; in percent */
#define BETWEEN_SHARE 22

struct _GuichetDomainPictureLayout
{
  GtkLayoutManager parent_instance;

  GuichetDomainPictureSide accounts;
  GuichetDomainPictureSide registry;
  GuichetDomainPictureRow *rows;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (GuichetDomainPictureLayout,
                     guichet_domain_picture_layout,
                     GTK_TYPE_LAYOUT_MANAGER)

/* Measuring */

static int
get_min_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static int
get_char_width (GuichetDomainPictureLayout *self)
{
  PangoContext *context =
      gtk_widget_get_pango_context (gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self)));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* At least */
static int
get_between (GuichetDomainPictureLayout *self)
{
  int between = BETWEEN_CHARS * get_char_width (self);

  for (guint i = 0; i < self->n_rows; i++)
    {
      between = MAX (between, get_min_width (self->rows[i].forth) + 2 * GAP);
      between = MAX (between, get_min_width (self->rows[i].back) + 2 * GAP);
    }
  return between;
}

/* Without what is around its boxes */
static int
get_side (GuichetDomainPictureLayout *self)
{
  int side = MAX (get_min_width (self->accounts.title), get_min_width (self->registry.title));

  for (guint i = 0; i < self->n_rows; i++)
    {
      side = MAX (side, get_min_width (self->rows[i].account));
      side = MAX (side, get_min_width (self->rows[i].registry));
    }
  return side;
}

/* From here on both sides stand side by side. */
static int
get_wide (GuichetDomainPictureLayout *self)
{
  return MAX (WIDE_CHARS * get_char_width (self),
              2 * (get_side (self) + 2 * PADDING) + get_between (self));
}

/* Side by side. Each returns the height, and gives every widget its place if @allocates. */

static int
measure_between (const GuichetDomainPictureRow *row, int width)
{
  return row->forth != NULL
             ? get_height (row->forth, width) + 2 * ARROW + get_height (row->back, width)
             : 0;
}

/* @from, @to: the edges of the boxes; what is between the sides is as wide as @width. */
static void
place_between (const GuichetDomainPictureRow *row, int from, int to, int y, int width)
{
  const int x = (from + to - width) / 2;
  const int forth = get_height (row->forth, width);

  place (row->forth, x, y, width, forth);
  y += forth;
  place (row->forth_arrow, from, y, to - from, ARROW);
  y += ARROW;
  place (row->back_arrow, from, y, to - from, ARROW);
  y += ARROW;
  place (row->back, x, y, width, get_height (row->back, width));
}

static int
lay_out_wide (GuichetDomainPictureLayout *self, int width, gboolean allocates)
{
  const int between = MAX (get_between (self), width * BETWEEN_SHARE / 100);
  const int side = (width - between) / 2;
  const int inner = side - 2 * PADDING;
  const int right = width - side + PADDING;
  int height =
      MAX (get_height (self->accounts.title, inner), get_height (self->registry.title, inner));
  int y = PADDING;

  if (allocates)
    {
      place (self->accounts.title, PADDING, y, inner, height);
      place (self->registry.title, right, y, inner, height);
    }
  y += height + SPACING;
  for (guint i = 0; i < self->n_rows; i++)
    {
      const GuichetDomainPictureRow *row = &self->rows[i];
      const int tie = measure_between (row, between - 2 * GAP);

      height = MAX (get_height (row->account, inner), get_height (row->registry, inner));
      height = MAX (height, tie);
      if (allocates)
        {
          place (row->account, PADDING, y, inner, height);
          place (row->registry, right, y, inner, height);
        }
      if (allocates && row->forth != NULL)
        place_between (row, PADDING + inner, right, y + (height - tie) / 2, between - 2 * GAP);
      y += height + SPACING;
    }
  y += PADDING - SPACING;
  if (allocates)
    {
      place (self->accounts.background, 0, 0, side, y);
      place (self->registry.background, width - side, 0, side, y);
    }
  return y;
}

/* One below the other */

static int
stack (GtkWidget *widget, int width, int y, gboolean allocates)
{
  const int height = get_height (widget, width);

  if (allocates)
    place (widget, 0, y, width, height);
  return y + height;
}

static int
stack_tie (GtkWidget *arrow, GtkWidget *label, int width, int y, gboolean allocates)
{
  const int inner = width - 2 * PADDING - ARROW - GAP;
  const int height = MAX (get_height (label, inner), MIN_ARROW);

  if (allocates)
    {
      place (arrow, PADDING, y, ARROW, height);
      place (label, PADDING + ARROW + GAP, y, inner, height);
    }
  return y + height + GAP;
}

static int
lay_out_folded (GuichetDomainPictureLayout *self, int width, gboolean allocates)
{
  int y = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const GuichetDomainPictureRow *row = &self->rows[i];

      if (i == 0 || row->is_registry != self->rows[i - 1].is_registry)
        y = stack (row->is_registry ? self->registry.title : self->accounts.title, width,
                   i > 0 ? y + SPACING : y, allocates) +
            SPACING;
      y = stack (row->is_registry ? row->registry : row->account, width, y, allocates) + GAP;
      if (row->forth != NULL)
        {
          y = stack_tie (row->forth_arrow, row->forth, width, y, allocates);
          y = stack_tie (row->back_arrow, row->back, width, y, allocates);
        }
      y = stack (row->is_registry ? row->account : row->registry, width, y, allocates) +
          2 * SPACING;
    }
  return y - 2 * SPACING;
}

static GtkSizeRequestMode
guichet_domain_picture_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
guichet_domain_picture_layout_measure (GtkLayoutManager *manager,
                                       GtkWidget *widget,
                                       GtkOrientation orientation,
                                       int for_size,
                                       int *minimum,
                                       int *natural,
                                       int *minimum_baseline,
                                       int *natural_baseline)
{
  GuichetDomainPictureLayout *self = GUICHET_DOMAIN_PICTURE_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_side (self);
      *natural = get_wide (self);
      return;
    }
  if (for_size < 0)
    for_size = get_wide (self);
  *minimum = for_size >= get_wide (self) ? lay_out_wide (self, for_size, FALSE)
                                         : lay_out_folded (self, for_size, FALSE);
  *natural = *minimum;
}

static void
guichet_domain_picture_layout_allocate (GtkLayoutManager *manager,
                                        GtkWidget *widget,
                                        int width,
                                        int height,
                                        int baseline)
{
  GuichetDomainPictureLayout *self = GUICHET_DOMAIN_PICTURE_LAYOUT (manager);
  const gboolean is_wide = width >= get_wide (self);

  gtk_widget_set_child_visible (self->accounts.background, is_wide);
  gtk_widget_set_child_visible (self->registry.background, is_wide);
  if (is_wide)
    lay_out_wide (self, width, TRUE);
  else
    lay_out_folded (self, width, TRUE);
}

static void
guichet_domain_picture_layout_finalize (GObject *object)
{
  g_free (GUICHET_DOMAIN_PICTURE_LAYOUT (object)->rows);
  G_OBJECT_CLASS (guichet_domain_picture_layout_parent_class)->finalize (object);
}

static void
guichet_domain_picture_layout_class_init (GuichetDomainPictureLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_domain_picture_layout_finalize;
  layout_class->get_request_mode = guichet_domain_picture_layout_get_request_mode;
  layout_class->measure = guichet_domain_picture_layout_measure;
  layout_class->allocate = guichet_domain_picture_layout_allocate;
}

static void
guichet_domain_picture_layout_init (GuichetDomainPictureLayout *self)
{
}

/**
 * guichet_domain_picture_layout_new:
 * @accounts: the left side
 * @registry: the right side
 * @rows: (array length=n_rows): what stands on both sides, the first on top; copied
 * @n_rows: how many there are
 *
 * The widgets have to be children of the widget that gets it, as long as it has it.
 *
 * Returns: (transfer full): the layout
 */
GtkLayoutManager *
guichet_domain_picture_layout_new (const GuichetDomainPictureSide *accounts,
                                   const GuichetDomainPictureSide *registry,
                                   const GuichetDomainPictureRow *rows,
                                   guint n_rows)
{
  GuichetDomainPictureLayout *self = g_object_new (GUICHET_TYPE_DOMAIN_PICTURE_LAYOUT, NULL);

  self->accounts = *accounts;
  self->registry = *registry;
  self->rows = g_memdup2 (rows, n_rows * sizeof *rows);
  self->n_rows = n_rows;
  return GTK_LAYOUT_MANAGER (self);
}
