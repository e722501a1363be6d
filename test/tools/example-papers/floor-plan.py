"""The floor an office moves to: where personal information is handled and who may go there. Drawn on A4, then scanned.

python3 floor-plan.py BIZUDGothic-Regular.ttf out.png      needs Pillow; the same bytes each time with the same Pillow
"""
import random
import sys

from PIL import Image, ImageDraw, ImageFilter, ImageFont

DPI = 150
SCALE = 2  # drawn twice as large, so that the lines of the scan have soft edges before they become black and white


def px(millimetres):
    return round(millimetres * DPI * SCALE / 25.4)


def draw_plan(font_file):
    page = Image.new("L", (px(210), px(297)), 255)
    pen = ImageDraw.Draw(page)
    fonts = {}

    def text(x, y, words, points=10.5, anchor="lm"):
        font = fonts.setdefault(points, ImageFont.truetype(font_file, px(points * 25.4 / 72)))
        for index, line in enumerate(words.split("\n")):
            pen.text((px(x), px(y + index * points * 0.52)), line, font=font, fill=0, anchor=anchor)

    def room(x, y, width, height, words="", wall=0.4):
        pen.rectangle((px(x), px(y), px(x + width), px(y + height)), outline=0, width=px(wall))
        lines = words.count("\n")
        text(x + width / 2, y + height / 2 - lines * 2.8, words, anchor="mm")

    def door(x1, y1, x2, y2):
        pen.line((px(x1), px(y1), px(x2), px(y2)), fill=255, width=px(1.6))
        pen.line((px(x1), px(y1), px(x2), px(y2)), fill=0, width=px(0.2))
        across = y1 == y2
        length = (x2 - x1) if across else (y2 - y1)
        box = (x1 - length, y1 - length, x1 + length, y1 + length)
        pen.arc([px(value) for value in box], *((270, 360) if across else (0, 90)), fill=0, width=px(0.2))

    text(105, 34, "総務事務センター　執務室配置図（移転後）", 15, "mm")
    text(185, 46, "縮尺　およそ150分の1", 9.5, "rm")
    room(25, 55, 160, 170, wall=0.9)
    room(25, 55, 65, 42, "書庫\n（施錠、入退室の記録）", 1.2)
    room(25, 97, 65, 38, "サーバー室\n（施錠、カメラ）", 1.2)
    room(25, 135, 92, 90, wall=1.2)
    text(30, 142, "執務室（個人番号を取り扱う区画）")
    for row in range(3):
        for column in range(4):
            room(33 + column * 19, 152 + row * 19, 16, 9, wall=0.3)
    room(33, 210, 26, 9, "複合機", 0.3)
    room(65, 210, 44, 9, "書類の保管庫", 0.3)
    room(128, 55, 57, 42, "会議室")
    room(128, 97, 57, 38, "相談室\n（来庁者の応対）")
    room(133, 152, 52, 30, "受付")
    text(128, 215, "出入口")
    text(109, 95, "通路", anchor="mm")
    door(90, 70, 90, 80)
    door(90, 110, 90, 120)
    door(128, 82, 128, 92)
    door(128, 118, 128, 128)
    door(117, 165, 117, 175)
    door(150, 225, 162, 225)
    text(25, 234, "1　太い線で囲んだ部屋には、職員証を持つ職員だけが入ることができる。", 9.5)
    text(25, 241, "2　来庁者は、受付、相談室及び会議室に入ることができる。", 9.5)
    text(25, 248, "3　個人番号を記載した書類は、書類の保管庫に施錠して保管する。", 9.5)
    text(185, 260, "令和3年5月10日　第106回審議会　当日配付　総務事務センター作成", 9.5, "rm")
    return page


def scan(page):
    """A third of a degree askew, with specks and the copier's dark edge, in black and white."""
    random.seed(106)
    page = page.rotate(0.33, resample=Image.BICUBIC, fillcolor=255)
    page = page.resize((page.width // SCALE, page.height // SCALE), Image.LANCZOS)
    page = page.filter(ImageFilter.GaussianBlur(0.5))
    for _ in range(160):
        page.putpixel((random.randrange(page.width), random.randrange(page.height)), 60)
    for y in range(page.height):
        if random.random() < 0.4:
            page.putpixel((3 + y % 2, y), 40)
    return page.point(lambda value: 255 if value > 150 else 0).convert("1")


font, out = sys.argv[1:]
scan(draw_plan(font)).save(out, optimize=True, dpi=(DPI, DPI))
